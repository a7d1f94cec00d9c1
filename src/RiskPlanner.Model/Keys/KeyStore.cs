namespace RiskPlanner.Model;

/// <summary>
/// A CKDS together with the PKDS, the RACF data base and the catalogs that go with it, and the master keys that wrap it.
/// </summary>
public sealed record KeyStore
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The sites at which the live set lies. With several it is kept in step at each of them, and a change, a deletion of a
    /// key included, reaches all of them; it is gone when the last of these sites is gone.
    /// </summary>
    public required IReadOnlyList<string> Sites { get; init; }

    /// <summary>
    /// The volume that the CKDS lies on at one of <see cref="Sites"/>; null where nobody has said, so that no loss of a volume takes it.
    /// With it the CKDS is lost at that site, on disk: what is in storage lives on until a refresh or an IPL.
    /// </summary>
    public string? On { get; init; }

    /// <summary>
    /// The volume that the PKDS lies on, likewise: lost on disk, so that ICSF goes on and does not start any more, for data set keys either.
    /// </summary>
    public string? PkdsOn { get; init; }

    /// <summary>The volume that the RACF data base lies on, likewise.</summary>
    public string? RacfOn { get; init; }

    /// <summary>The volume that the catalogs (BCS) lie on, likewise.</summary>
    public string? CatalogOn { get; init; }

    /// <summary>The volume that a part of the set lies on; null where nobody has said.</summary>
    public string? VolumeOf(KeyStorePart part) => part switch
    {
        KeyStorePart.Ckds => On,
        KeyStorePart.Pkds => PkdsOn,
        KeyStorePart.SecurityDataBase => RacfOn,
        KeyStorePart.Catalog => CatalogOn,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a key store."),
    };

    /// <summary>The volumes that any part of the set lies on.</summary>
    public IEnumerable<string> Volumes => Enum.GetValues<KeyStorePart>().Select(VolumeOf).OfType<string>().Distinct();

    /// <summary>The same, and the volumes and tape stores that its copies lie on.</summary>
    public IEnumerable<string> Media => Volumes.Concat(Backups.Select(cycle => cycle.On).OfType<string>()).Distinct();

    /// <summary>The record format of the CKDS.</summary>
    public KeyStoreFormat Format { get; init; }

    /// <summary>Who is told by ICSF before keys of the CKDS end (health check ICSF_KEY_EXPIRATION); null where the check does not run, or nobody looks at it.</summary>
    public ExpiryAlerts? ExpiryAlerts { get; init; }

    /// <summary>The changes of the AES master key, which wraps the CKDS, and what is kept of it.</summary>
    public MasterKeyPractice MasterKey { get; init; } = new();

    /// <summary>
    /// The same for the DES master key, whose pattern stands in the header of the CKDS beside the AES one, so that no coprocessor becomes active with another one; no
    /// data set key is under it. Null when the CKDS holds no DES pattern, and none is checked.
    /// </summary>
    public MasterKeyPractice? DesMasterKey { get; init; }

    /// <summary>The same for the RSA master key, which wraps the PKDS; null when the PKDS holds no RSA key.</summary>
    public MasterKeyPractice? RsaMasterKey { get; init; }

    /// <summary>The same for the ECC master key, which wraps the PKDS too; null when the PKDS holds no ECC key.</summary>
    public MasterKeyPractice? EccMasterKey { get; init; }

    /// <summary>What is said of each of its master keys, AES first, with the field that says it; those that it has not are left out.</summary>
    public IEnumerable<(string Field, MasterKeyPractice Practice)> MasterKeys()
    {
        yield return ("masterKey", MasterKey);
        if (DesMasterKey is not null) yield return ("desMasterKey", DesMasterKey);
        if (RsaMasterKey is not null) yield return ("rsaMasterKey", RsaMasterKey);
        if (EccMasterKey is not null) yield return ("eccMasterKey", EccMasterKey);
    }

    /// <summary>The cycles in which the CKDS is backed up; empty when it is not.</summary>
    public IReadOnlyList<CkdsBackup> Backups { get; init; } = [];

    /// <summary>The key store that it is brought up to date from; null where it stands alone.</summary>
    public KeyStoreSource? Follows { get; init; }

    /// <summary>Whether its data set comes from another key store, and with it the AES master key and the DES one.</summary>
    public bool SharesMasterKey => Follows is { By: KeyStoreTransport.Copy or KeyStoreTransport.Mirror };

    /// <summary>What happens when an archived key is asked for.</summary>
    public ArchivedKeyPolicy ArchivedKeys { get; init; }

    /// <summary>
    /// Whether creating a label needs UPDATE and changing or deleting one CONTROL to its profile
    /// (XFACILIT <c>CSF.CSFKEYS.AUTHORITY.LEVELS.FAIL</c>); otherwise READ is enough for all of it.
    /// </summary>
    public bool KeyAuthorityLevels { get; init; }

    /// <summary>Whether KGUP checks UPDATE for its verbs DELETE and UPDATE (XFACILIT <c>CSF.KGUP.VERB.AUTHORITY.CHECK</c>).</summary>
    public bool KgupVerbAuthority { get; init; }

    /// <summary>Whether KGUP checks the profile of the label (XFACILIT <c>CSF.KGUP.CSFKEYS.AUTHORITY.CHECK</c>).</summary>
    public bool KgupKeyAuthority { get; init; }
}
