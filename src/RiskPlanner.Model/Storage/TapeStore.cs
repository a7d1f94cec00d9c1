namespace RiskPlanner.Model;

/// <summary>A place where tape data sets are written: a pool of cartridges or a virtual tape server.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Site">The site where it stands; a cartridge of a pool can be taken elsewhere (<see cref="BackupStep.VaultAt"/>).</param>
/// <param name="Kind">Cartridges that can be carried, or a virtual tape server, whose volumes cannot.</param>
public sealed record TapeStore(string Name, string Site, TapeKind Kind)
{
    /// <summary>
    /// The tape key server that its drives ask for keys, so that they encrypt what they write; null when they do not encrypt.
    /// Without an instance that holds one of a cartridge's keys, nothing can be written to tape or read from it (z/OS facts, 5.2).
    /// </summary>
    public string? KeyServer { get; init; }

    /// <summary>
    /// The labels of the RSA keys that each cartridge's data key is wrapped under (KEYLABL1, KEYLABL2), one or two; empty without
    /// a key server. The private key of any one of them opens the cartridge.
    /// </summary>
    public IReadOnlyList<string> KeyLabels { get; init; } = [];

    /// <summary>When cartridges come under other labels, ascending in time; empty where they never do.</summary>
    public IReadOnlyList<TapeRekey> Rekeys { get; init; } = [];

    /// <summary>The labels that cartridges are ever under, a list for each time.</summary>
    public IEnumerable<IReadOnlyList<string>> LabelsInTime => Rekeys.Select(rekey => rekey.KeyLabels).Prepend(KeyLabels);
}
