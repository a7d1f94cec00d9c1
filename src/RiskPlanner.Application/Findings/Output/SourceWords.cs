using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Findings.Output;

/// <summary>The words that the command line and files have for sources of findings. Pure functions.</summary>
public static class SourceWords
{
    private static readonly Dictionary<string, FindingSource> Sources = Enum.GetValues<FindingSource>().ToDictionary(source => Of(source), StringComparer.Ordinal);

    /// <summary>The word of a source.</summary>
    public static string Of(FindingSource source) => Kebab.Of(source);

    /// <summary>The source of a word; null when there is none.</summary>
    public static FindingSource? Find(string word) => Sources.TryGetValue(word, out var source) ? source : null;
}
