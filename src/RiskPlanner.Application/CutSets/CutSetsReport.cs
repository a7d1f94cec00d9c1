using System.Numerics;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Application.CutSets;

/// <summary>What a page shows of an analysis. Holds the tree, but none of the tables of the analysis.</summary>
public sealed record CutSetsReport
{
    /// <summary>The most events that all listed sets have together, but for the last set: sets may have any order.</summary>
    public const int MostListedEvents = 100_000;

    /// <summary>The name of the top.</summary>
    public required string Top { get; init; }

    /// <summary>The fault tree.</summary>
    public required FaultTree Tree { get; init; }

    /// <summary>The number of sets, up to the order limit if there is one.</summary>
    public required BigInteger Count { get; init; }

    /// <summary>Entry k is the number of sets of k events.</summary>
    public required IReadOnlyList<BigInteger> Orders { get; init; }

    /// <summary>The order limit, if there was one.</summary>
    public required int? TruncatedAt { get; init; }

    /// <summary>Whether prime implicants were counted.</summary>
    public required bool PrimeImplicants { get; init; }

    /// <summary>Whether some event takes part by its absence.</summary>
    public required bool HasNegation { get; init; }

    /// <summary>The exact probability of the top; null when an event that matters has none.</summary>
    public required double? Probability { get; init; }

    /// <summary>The first sets, the smallest first.</summary>
    public required IReadOnlyList<ListedCutSet> Listed { get; init; }

    /// <summary>The importance of each event that matters; null when the probability is unknown or zero.</summary>
    public required IReadOnlyList<EventImportance>? Importance { get; init; }

    /// <summary>Makes the report of an analysis.</summary>
    /// <param name="outcome">The outcome of a model that was not refused.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="list">How many sets to list at most.</param>
    /// <param name="cancellation">Ends the listing early.</param>
    /// <exception cref="ArgumentException">The model was refused.</exception>
    /// <exception cref="CutSetLimitException">The memory limit was reached.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CutSetsReport Of(CutSetsOutcome outcome, CutSetsRequest request, int list, CancellationToken cancellation = default)
    {
        if (outcome is not { Analysis: { } analysis, Reading.Tree: { } tree }) throw new ArgumentException("The model was refused.", nameof(outcome));
        var probabilities = Probabilities(tree);
        var listed = new List<ListedCutSet>();
        var events = 0;
        foreach (var set in analysis.List().Take(list))
        {
            cancellation.ThrowIfCancellationRequested();
            listed.Add(new ListedCutSet(set, Product(set, probabilities)));
            events += set.Count;
            if (events >= MostListedEvents) break;
        }

        return new CutSetsReport
        {
            Top = outcome.Reading.Top,
            Tree = tree,
            Count = analysis.Count,
            Orders = analysis.Orders,
            TruncatedAt = analysis.TruncatedAt,
            PrimeImplicants = request.PrimeImplicants,
            HasNegation = analysis.HasNegation,
            Probability = analysis.Probability,
            Listed = listed,
            Importance = analysis.Importance(),
        };
    }

    private static Dictionary<string, double?> Probabilities(FaultTree tree)
    {
        var found = new Dictionary<string, double?>(StringComparer.Ordinal);
        for (var index = 0; index < tree.NodeCount; index++)
        {
            var node = new FaultTreeNode(index);
            if (tree.KindOf(node) == FaultTreeNodeKind.BasicEvent) found[tree.NameOf(node)!] = tree.ProbabilityOf(node);
        }

        return found;
    }

    private static double? Product(IReadOnlyList<CutSetLiteral> set, Dictionary<string, double?> probabilities) =>
        set.Aggregate((double?)1, (product, literal) =>
            product * (literal.Negated ? 1 - probabilities[literal.Event] : probabilities[literal.Event]));
}
