using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Application.CutSets;

/// <summary>What shall be computed for a fault tree model.</summary>
public sealed record CutSetsRequest
{
    /// <summary>The gate to analyse; null when the model has a single gate that no other gate uses.</summary>
    public string? Top { get; init; }

    /// <summary>The value of <c>system-mission-time</c> in hours, 0 or more.</summary>
    public double MissionTimeHours { get; init; } = OpenPsaReaderOptions.YearHours;

    /// <summary>The largest order to look for, 0 or more; null for all.</summary>
    public int? OrderLimit { get; init; }

    /// <summary>In models with negation: prime implicants instead of minimal cut sets.</summary>
    public bool PrimeImplicants { get; init; }

    /// <summary>Bytes that the analysis may take; null for three quarters of the machine's memory.</summary>
    public long? MemoryLimitBytes { get; init; }
}
