namespace RiskPlanner.Model;

/// <summary>A product beside ICSF that holds keys.</summary>
public sealed record KeyManager
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required KeyManagerKind Kind { get; init; }

    /// <summary>The site where it runs.</summary>
    public required string Site { get; init; }

    /// <summary>
    /// The site of a second instance; null when there is none. That of a repository holds the same keys, that of a tape key server
    /// holds <see cref="SecondaryTapeKeys"/>.
    /// </summary>
    public string? SecondarySite { get; init; }

    /// <summary>The labels of the keys that it holds.</summary>
    public IReadOnlyList<KeyLabelMask> Keys { get; init; } = [];

    /// <summary>
    /// The site where the key lies that protects a repository's data base (UKO: recovery key); null when no copy of it is kept.
    /// </summary>
    public string? RecoveryKeyAt { get; init; }

    /// <summary>
    /// The labels of the RSA keys whose private keys the instance at <see cref="Site"/> holds, of a tape key server
    /// (<see cref="TapeKeyLabel.Rule"/>).
    /// </summary>
    public IReadOnlyList<string> TapeKeys { get; init; } = [];

    /// <summary>
    /// Those whose private keys the second instance was given. A backup server that lacks the certificates and private-key tokens
    /// cannot read a cartridge (seed 002, "Process for establishing backup key server").
    /// </summary>
    public IReadOnlyList<string> SecondaryTapeKeys { get; init; } = [];

    /// <summary>The site where a backup of a tape key server's key store lies; null when there is none.</summary>
    public string? BackupAt { get; init; }

    /// <summary>
    /// The volume or tape store that the backup of its key store or data base lies on; null where nobody has said: no loss of a medium takes it.
    /// That of a tape key server can be on cartridges that are carried to <see cref="BackupAt"/>.
    /// </summary>
    public string? BackupOn { get; init; }

    /// <summary>
    /// Where the master key of a tape key server is kept, without which no backup of its key store can be used; null where nobody has said: it lies with the backup.
    /// </summary>
    public ManagerMasterKey? MasterKey { get; init; }

    /// <summary>Who is told before keys end that a repository holds; null where it does not watch them.</summary>
    public ExpiryAlerts? ExpiryAlerts { get; init; }

    /// <summary>
    /// Whether a repository destroys a key only when two people ask for it (dual control; z/OS facts, 5.1): what one of them does takes the key from key stores and CKDS copies alone.
    /// </summary>
    public bool DualControl { get; init; }

    /// <summary>
    /// When the recovery key of a repository is changed; null when it never is. What has to be kept of the new one lies at <see cref="RecoveryKeyAt"/>, and a backup of the data base is
    /// made under it.
    /// </summary>
    public Schedule? RecoveryKeyChanges { get; init; }

    /// <summary>
    /// When the data base of a repository is backed up, the newest backup taking the place of the one before; null where nobody has said: its backup has all that it has. What is younger than
    /// the backup is not in it.
    /// </summary>
    public Schedule? DataBaseBackups { get; init; }

    /// <summary>Whether the plan says where the key is kept that a backup of it is opened with: the master key of a tape key server, the recovery key of a repository.</summary>
    public bool KeepsItsKey => MasterKey is not null || RecoveryKeyAt is not null;

    /// <summary>Whether there is a backup that it can be restored from: of the key store of a tape key server, or of the data base of a repository.</summary>
    public bool IsBackedUp => Kind == KeyManagerKind.TapeKeyServer ? BackupAt is not null : DataBaseBackups is not null || RecoveryKeyAt is not null;

    /// <summary>The volumes and tape stores that its backup and its master key lie on.</summary>
    public IEnumerable<string> Media => new[] { BackupOn, MasterKey?.On }.OfType<string>();

    /// <summary>The labels of RSA keys that any instance holds, each once, the first instance's first.</summary>
    public IEnumerable<string> AllTapeKeys => TapeKeys.Concat(SecondaryTapeKeys).Distinct();

    /// <summary>The labels that the keys of arrays which ask it are wrapped under: the first instance's, one or two.</summary>
    public IReadOnlyList<string> UnlockLabels => [.. TapeKeys.Take(TapeKeyLabel.MostPerCartridge)];

    /// <summary>What it is for, for people; may be empty.</summary>
    public string Description { get; init; } = "";
}
