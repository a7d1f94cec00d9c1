namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>
/// The rules of key servers that a mistake would be easy in, as data. Production has one set; tests put a wrong one in to prove that the agreement with the
/// emulator would notice. Immutable, shared between threads.
/// </summary>
internal sealed record KeyServingRules
{
    /// <summary>The rules that hold.</summary>
    public static KeyServingRules Faithful { get; } = new();

    /// <summary>Whether a private key opens nothing under other master keys than those that it was wrapped under.</summary>
    public bool MasterKeysWrap { get; init; } = true;

    /// <summary>Whether what changes in RACF counts after a refresh only.</summary>
    public bool ChangesNeedRefresh { get; init; } = true;

    /// <summary>Whether a key server knows what its key ring showed when it started, and nothing newer.</summary>
    public bool KeyStoreIsLoadedAtStart { get; init; } = true;

    /// <summary>Whether a profile that covers a private key lets those only use it who are in its list.</summary>
    public bool ProfilesDecide { get; init; } = true;

    /// <summary>Whether a label that is encoded as a hash is found under any name.</summary>
    public bool HashesFindRenamed { get; init; } = true;

    /// <summary>Whether the keys of a rekeyed cartridge take the place of the former ones.</summary>
    public bool RekeyReplaces { get; init; } = true;

    /// <summary>Whether drives that a device table does not have are refused, unless the server takes them up.</summary>
    public bool DeviceTablesDecide { get; init; } = true;
}
