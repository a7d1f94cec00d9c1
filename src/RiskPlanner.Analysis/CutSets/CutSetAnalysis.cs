using System.Numerics;
using RiskPlanner.Analysis.CutSets.Counting;
using RiskPlanner.Analysis.CutSets.Diagrams;
using RiskPlanner.Analysis.CutSets.Listing;
using RiskPlanner.Analysis.CutSets.Probabilities;

namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// The minimal cut sets of a fault tree: how many there are of each order, how probable the top is, which events matter, and the sets
/// themselves on demand. The same tree and settings always give the same result in the same sequence. Reading is safe for several threads;
/// <see cref="Importance"/> is not.
/// </summary>
public sealed class CutSetAnalysis
{
    private readonly FaultTree _source;
    private readonly CompiledTree _tree;
    private readonly MinimalCutSets _sets;
    private readonly TopProbability? _probability;
    private readonly MemoryBudget _budget;
    private readonly CutSetLister _lister;

    private CutSetAnalysis(FaultTree source, CutSetSettings settings, MemoryBudget budget)
    {
        _source = source;
        _budget = budget;
        _tree = TreeCompiler.Compile(source, budget);
        if (_tree.ConstantTop is null)
            _probability = new TopProbability(_tree, ProbabilityOf, budget);
        var limit = settings.OrderLimit ?? int.MaxValue;
        _sets = MinimalCutSets.Extract(_tree, settings.PrimeImplicants, limit, budget);
        Orders = OrderCounter.Count(_sets.Families, _sets.Root, _sets.InnerOfLiteral, limit, budget);
        Count = Orders.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        TruncatedAt = settings.OrderLimit;
        _lister = new CutSetLister(_sets.Families, _sets.Root, _sets.InnerOfLiteral);
    }

    /// <summary>The number of minimal cut sets, up to the order limit if there is one.</summary>
    public BigInteger Count { get; }

    /// <summary>Entry k is the number of minimal cut sets of k events; the last entry is not zero unless it is the only one.</summary>
    public IReadOnlyList<BigInteger> Orders { get; }

    /// <summary>The order limit that was given, or null when every cut set was counted.</summary>
    public int? TruncatedAt { get; }

    /// <summary>True when some event takes part by its absence: cut sets and prime implicants then differ.</summary>
    public bool HasNegation => _tree.HasNegation;

    /// <summary>The exact probability of the top, 0 to 1, whatever the order limit; null when an event that the top depends on has none.</summary>
    public double? Probability => _tree.ConstantTop switch
    {
        true => 1,
        false => 0,
        null => double.IsNaN(_probability!.Top) ? null : Math.Clamp(_probability.Top, 0, 1),
    };

    /// <summary>Analyses a fault tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="settings">Order limit, meaning of negation, memory.</param>
    /// <param name="cancellation">Ends the analysis early, within milliseconds.</param>
    /// <exception cref="CutSetLimitException">The memory limit was reached.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order limit or the memory limit is negative.</exception>
    public static CutSetAnalysis Run(FaultTree tree, CutSetSettings settings, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(settings.OrderLimit ?? 0, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfNegative(settings.MemoryLimitBytes, nameof(settings));
        return new CutSetAnalysis(tree, settings, new MemoryBudget(settings.MemoryLimitBytes, cancellation));
    }

    /// <summary>
    /// The minimal cut sets, the smallest first, one by one as the caller asks for them: nothing is collected, so the first ten of 10^20 come at
    /// once. Within a set events are in ordinal order of their names.
    /// </summary>
    public IEnumerable<IReadOnlyList<CutSetLiteral>> List()
    {
        for (var order = 0; order < Orders.Count; order++)
        {
            if (Orders[order].IsZero)
                continue;
            foreach (var set in _lister.List(order))
                yield return Name(set);
        }
    }

    /// <summary>
    /// The importance of every event that the top depends on, the largest Birnbaum importance first; null when the top's probability is unknown
    /// or zero. Takes time and, while it runs, nine bytes for each node of the diagram.
    /// </summary>
    /// <exception cref="CutSetLimitException">The memory limit was reached.</exception>
    public IReadOnlyList<EventImportance>? Importance() => Probability switch
    {
        null or 0 => null,
        _ when _probability is null => [],
        _ => ImportanceCalculator.Calculate(_source, _tree, _probability, _budget),
    };

    private double ProbabilityOf(int basicEvent) => _source.ProbabilityOf(new FaultTreeNode(basicEvent)) ?? double.NaN;

    private CutSetLiteral[] Name(int[] set)
    {
        var named = new CutSetLiteral[set.Length];
        for (var position = 0; position < set.Length; position++)
        {
            var level = set[position] >> 1;
            var negated = (set[position] & 1) != 0 ^ _tree.InvertedLevel[level];
            named[position] = new CutSetLiteral(_source.NameOf(new FaultTreeNode(_tree.EventOfLevel[level]))!, negated);
        }
        Array.Sort(named, (first, second) => string.CompareOrdinal(first.Event, second.Event));
        return named;
    }
}
