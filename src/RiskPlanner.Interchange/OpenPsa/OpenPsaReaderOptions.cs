namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>What a model leaves to its reader.</summary>
public sealed record OpenPsaReaderOptions
{
    /// <summary>How many problems are listed; further ones are counted.</summary>
    public const int MostProblems = 1_000;

    /// <summary>How deep components lie in each other at most.</summary>
    public const int MaximumDepth = 100;

    /// <summary>The bytes of a file of a model: 256 MiB.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>The elements of all files of a model together.</summary>
    public const int MostElements = 2_000_000;

    /// <summary>The characters of a path: the names of the components around a gate, event or parameter, and its own.</summary>
    public const int LongestPath = 4_000;

    /// <summary>The characters of all paths of a model together: of each gate, event and parameter the names of what it lies in, and its own.</summary>
    public const int MostPathCharacters = 100_000_000;

    /// <summary>The gate (or event) to analyse; null when the model has a single gate that no other gate uses.</summary>
    public string? Top { get; init; }

    /// <summary>The mission time in hours when none is given: a year, as in SCRAM.</summary>
    public const double YearHours = 8760;

    /// <summary>The value of <c>system-mission-time</c> in hours, 0 or more; one year of 8,760 hours unless said otherwise, as in SCRAM.</summary>
    public double MissionTimeHours { get; init; } = YearHours;
}
