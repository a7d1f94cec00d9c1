namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The rules of symbolic worlds that a mistake would be easy in, as data. Production has one set; tests put a wrong one in to
/// prove that the agreement with the emulator would notice. Immutable, shared between threads.
/// </summary>
internal sealed record SymbolicRules
{
    /// <summary>The rules that hold on z/OS.</summary>
    public static SymbolicRules Faithful { get; } = new();

    /// <summary>What each utility does, by name.</summary>
    public IReadOnlyDictionary<string, UtilityEffect> Utilities { get; init; } = UtilityEffects.ByName;

    /// <summary>How many master keys OLD holds (seed paper, section 6.2.4: one).</summary>
    public int OldGenerations { get; init; } = 1;

    /// <summary>Whether labels that one KGUP statement made hold one value (z/OS facts, 2.2).</summary>
    public bool TwinsShareTheirValue { get; init; } = true;

    /// <summary>Whether a CKDS whose header is under OLD can be made live as a whole: it cannot (z/OS facts, 2.6).</summary>
    public bool OldActivatesCkds { get; init; }

    /// <summary>Whether a cartridge that was carried elsewhere outlives its store.</summary>
    public bool CarriedCartridgesOutliveTheirStore { get; init; } = true;
}
