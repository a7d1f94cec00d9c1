namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>What a model leaves to its reader.</summary>
public sealed record OpenPsaReaderOptions
{
    /// <summary>The gate (or event) to analyse; null when the model has a single gate that no other gate uses.</summary>
    public string? Top { get; init; }

    /// <summary>The value of <c>system-mission-time</c> in hours; one year of 8,760 hours unless said otherwise, as in SCRAM.</summary>
    public double MissionTimeHours { get; init; } = 8760;
}
