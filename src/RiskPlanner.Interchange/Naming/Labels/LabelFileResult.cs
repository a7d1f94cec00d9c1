using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What reading a list of labels gave; the labels themselves are in the builder that it was given.</summary>
/// <param name="Format">The name of the form that it was read in.</param>
/// <param name="Faults">What keeps it from being read, with its places; nothing of the file counts when there is any.</param>
public sealed record LabelFileResult(string Format, IReadOnlyList<PlanFileFault> Faults)
{
    /// <summary>The plan, when the file is one.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The plan's text, when the file is one.</summary>
    public string? PlanText { get; init; }

    /// <summary>How many lines were left out because they hold no label: headings, details, PKDS entries.</summary>
    public int LinesWithoutLabel { get; init; }
}
