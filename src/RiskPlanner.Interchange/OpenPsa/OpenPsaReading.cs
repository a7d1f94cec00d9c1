using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>What reading a model gave: a fault tree, or the reasons why there is none. Exactly one of the two.</summary>
/// <param name="Tree">The fault tree, or null when there are problems.</param>
/// <param name="Top">The name of its top; empty when there is no tree.</param>
/// <param name="Problems">
/// The problems found, the first <see cref="OpenPsaReaderOptions.MostProblems"/>, by file and line; empty when there is a tree.
/// </param>
public sealed record OpenPsaReading(FaultTree? Tree, string Top, IReadOnlyList<OpenPsaProblem> Problems)
{
    /// <summary>How many problems there are, listed or not.</summary>
    public int ProblemsInAll { get; init; } = Problems.Count;

    /// <summary>What was settled without asking, one note for each kind; empty when there is no tree.</summary>
    public IReadOnlyList<OpenPsaNote> Notes { get; init; } = [];
}
