namespace RiskPlanner.Analysis.CutSets;

/// <summary>What one analysis shall compute and how much it may use.</summary>
public sealed record CutSetSettings
{
    /// <summary>Two gibibytes.</summary>
    public const long DefaultMemoryLimitBytes = 2L << 30;

    /// <summary>The largest order to look for, 0 or more; null for all. The probability does not depend on it.</summary>
    public int? OrderLimit { get; init; }

    /// <summary>
    /// What negation means for the result. False (the usual choice): minimal cut sets, sets of events that suffice when nothing else happens.
    /// True: prime implicants, in which the absence of an event is a part of its own. Without negation both are the same.
    /// </summary>
    public bool PrimeImplicants { get; init; }

    /// <summary>Bytes that the tables of the analysis may take. At the limit the analysis ends with <see cref="CutSetLimitException"/>.</summary>
    public long MemoryLimitBytes { get; init; } = DefaultMemoryLimitBytes;
}
