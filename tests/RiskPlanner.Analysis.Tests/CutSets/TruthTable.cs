using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Analysis.Tests.CutSets;

/// <summary>
/// The slow and obvious way: evaluates a small tree for every combination of its events, and takes cut sets, prime implicants and probability
/// straight from their definitions. Shares no code with the engine.
/// </summary>
internal sealed class TruthTable
{
    private readonly FaultTree _tree;
    private readonly List<FaultTreeNode> _events = [];
    private readonly bool[] _true;

    public TruthTable(FaultTree tree)
    {
        _tree = tree;
        for (var index = 0; index < tree.NodeCount; index++)
        {
            if (tree.KindOf(new FaultTreeNode(index)) == FaultTreeNodeKind.BasicEvent)
                _events.Add(new FaultTreeNode(index));
        }
        _true = [.. Enumerable.Range(0, 1 << _events.Count).Select(state => Evaluate(tree.Top, state))];
    }

    public double Probability => ProbabilityWhere(_ => true);

    /// <summary>Smallest sets of events that make the top true when nothing else happens.</summary>
    public List<string> MinimalCutSets()
    {
        var sets = Enumerable.Range(0, _true.Length).Where(state => _true[state]).ToList();
        return Sorted(sets.Where(set => !sets.Any(other => other != set && (other & set) == other)).Select(set => Describe(set, 0)));
    }

    /// <summary>Products of literals that imply the top and lose that when any literal goes.</summary>
    public List<string> PrimeImplicants()
    {
        var implicants = new HashSet<(int Positive, int Negative)>();
        for (var positive = 0; positive < _true.Length; positive++)
        {
            for (var negative = 0; negative < _true.Length; negative++)
            {
                if ((positive & negative) == 0 && Implies(positive, negative))
                    implicants.Add((positive, negative));
            }
        }
        return Sorted(implicants.Where(product => !HasLarger(implicants, product)).Select(product => Describe(product.Positive, product.Negative)));
    }

    /// <summary>The top's probability when one event is certain to happen or not to.</summary>
    public double ProbabilityGiven(string basicEvent, bool happens)
    {
        var bit = 1 << _events.FindIndex(node => _tree.NameOf(node) == basicEvent);
        var share = _tree.ProbabilityOf(_events[int.TrailingZeroCount(bit)])!.Value;
        return ProbabilityWhere(state => (state & bit) != 0 == happens) / (happens ? share : 1 - share);
    }

    private double ProbabilityWhere(Func<int, bool> condition) =>
        Enumerable.Range(0, _true.Length).Where(state => _true[state] && condition(state)).Sum(WeightOf);

    private double WeightOf(int state)
    {
        var weight = 1.0;
        for (var position = 0; position < _events.Count; position++)
        {
            var probability = _tree.ProbabilityOf(_events[position])!.Value;
            weight *= (state >> position & 1) != 0 ? probability : 1 - probability;
        }
        return weight;
    }

    private bool Implies(int positive, int negative)
    {
        for (var state = 0; state < _true.Length; state++)
        {
            if ((state & positive) == positive && (state & negative) == 0 && !_true[state])
                return false;
        }
        return true;
    }

    private bool HasLarger(HashSet<(int Positive, int Negative)> implicants, (int Positive, int Negative) product)
    {
        for (var bit = 1; bit < _true.Length; bit <<= 1)
        {
            if ((product.Positive & bit) != 0 && implicants.Contains((product.Positive ^ bit, product.Negative)))
                return true;
            if ((product.Negative & bit) != 0 && implicants.Contains((product.Positive, product.Negative ^ bit)))
                return true;
        }
        return false;
    }

    private bool Evaluate(FaultTreeNode node, int state)
    {
        switch (_tree.KindOf(node))
        {
            case FaultTreeNodeKind.BasicEvent:
                return (state >> _events.IndexOf(node) & 1) != 0;
            case FaultTreeNodeKind.HouseEvent or FaultTreeNodeKind.Constant:
                return _tree.StateOf(node);
        }
        var arguments = _tree.ArgumentsOf(node).ToArray().Select(argument => Evaluate(argument, state)).ToArray();
        var holding = arguments.Count(argument => argument);
        return _tree.ConnectiveOf(node) switch
        {
            Connective.And => holding == arguments.Length,
            Connective.Or => holding > 0,
            Connective.AtLeast => holding >= _tree.MinimumOf(node),
            Connective.Not => !arguments[0],
            Connective.Xor => holding % 2 == 1,
            Connective.Nand => holding < arguments.Length,
            Connective.Nor => holding == 0,
            Connective.Imply => !arguments[0] || arguments[1],
            Connective.Iff => arguments[0] == arguments[1],
            _ => arguments[0],
        };
    }

    private string Describe(int positive, int negative) => string.Join(
        ' ',
        _events.Select((node, position) => (Name: _tree.NameOf(node)!, Bit: 1 << position))
            .Where(entry => ((positive | negative) & entry.Bit) != 0)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => (negative & entry.Bit) != 0 ? "not " + entry.Name : entry.Name));

    private static List<string> Sorted(IEnumerable<string> sets) => [.. sets.Order(StringComparer.Ordinal)];
}
