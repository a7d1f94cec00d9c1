using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Application.CutSets;

/// <summary>
/// The part of a fault tree by which a set brings about the top. Of a gate that happens by its inputs, those that happen; of any other gate
/// (negation), those that lead to an event of the set. A gate that is used several times is opened once, long chains are cut short, and
/// there is an end at <see cref="MostNodes"/> nodes, so that trees of any depth can be shown.
/// </summary>
public sealed class CutSetTree
{
    /// <summary>The most nodes that are shown.</summary>
    public const int MostNodes = 300;

    // Of a longer chain of gates with one input each, only the ends are shown.
    private const int LongestChain = 4;

    private readonly FaultTree _tree;
    private readonly HashSet<int> _members = [];
    private readonly bool[] _happens;
    private readonly bool[] _leads;

    private CutSetTree(FaultTree tree, ListedCutSet set)
    {
        _tree = tree;
        (_happens, _leads) = (new bool[tree.NodeCount], new bool[tree.NodeCount]);
        var events = set.Members.ToDictionary(literal => literal.Event, literal => !literal.Negated, StringComparer.Ordinal);
        for (var index = 0; index < tree.NodeCount; index++)
        {
            var node = new FaultTreeNode(index);
            if (tree.KindOf(node) is FaultTreeNodeKind.HouseEvent or FaultTreeNodeKind.Constant) _happens[index] = tree.StateOf(node);
            else if (tree.KindOf(node) == FaultTreeNodeKind.BasicEvent && events.TryGetValue(tree.NameOf(node)!, out var happens))
            {
                _members.Add(index);
                (_happens[index], _leads[index]) = (happens, true);
            }
        }

        JudgeGates();
        Root = Draw(out var isCutShort);
        IsCutShort = isCutShort;
    }

    /// <summary>The top, with everything that leads to the set's events below it.</summary>
    public CutSetTreeNode Root { get; }

    /// <summary>Whether the tree has more nodes than are shown.</summary>
    public bool IsCutShort { get; }

    /// <summary>Finds the tree around a set.</summary>
    /// <param name="tree">The fault tree.</param>
    /// <param name="set">A set of it.</param>
    public static CutSetTree Around(FaultTree tree, ListedCutSet set) => new(tree, set);

    // Inputs before their gate, without recursion: trees may be deeper than any stack.
    private void JudgeGates()
    {
        var state = new byte[_tree.NodeCount];
        var waiting = new Stack<FaultTreeNode>();
        waiting.Push(_tree.Top);
        while (waiting.TryPeek(out var node))
        {
            if (_tree.KindOf(node) != FaultTreeNodeKind.Gate || state[node.Index] == 2)
            {
                waiting.Pop();
                continue;
            }

            var inputs = _tree.ArgumentsOf(node);
            if (state[node.Index] == 0)
            {
                state[node.Index] = 1;
                foreach (var input in inputs)
                    if (state[input.Index] == 0) waiting.Push(input);
                continue;
            }

            waiting.Pop();
            state[node.Index] = 2;
            var happening = 0;
            foreach (var input in inputs)
            {
                if (_happens[input.Index]) happening++;
                _leads[node.Index] |= _leads[input.Index];
            }

            _happens[node.Index] = Joined(node, inputs, happening);
        }
    }

    private bool Joined(FaultTreeNode gate, ReadOnlySpan<FaultTreeNode> inputs, int happening) => _tree.ConnectiveOf(gate) switch
    {
        Connective.And => happening == inputs.Length,
        Connective.Or or Connective.Same => happening > 0,
        Connective.AtLeast => happening >= _tree.MinimumOf(gate),
        Connective.Not or Connective.Nor => happening == 0,
        Connective.Xor => happening % 2 == 1,
        Connective.Nand => happening < inputs.Length,
        Connective.Imply => !_happens[inputs[0].Index] || _happens[inputs[1].Index],
        Connective.Iff => happening != 1,
        var other => throw new NotSupportedException($"The connective {other} is not known."),
    };

    private CutSetTreeNode Draw(out bool isCutShort)
    {
        var opened = new HashSet<int>();
        var root = NodeOf(_tree.Top, 0, opened);
        var count = 1;
        var waiting = new Queue<(CutSetTreeNode Shown, FaultTreeNode Node)>();
        waiting.Enqueue((root, _tree.Top));
        isCutShort = false;
        while (waiting.TryDequeue(out var current))
        {
            if (current.Shown.Kind != FaultTreeNodeKind.Gate || current.Shown.IsRepeated) continue;
            foreach (var input in Inputs(current.Node))
            {
                if (count++ >= MostNodes)
                {
                    isCutShort = true;
                    return root;
                }

                var (end, leftOut) = Shorten(input, opened);
                var shown = NodeOf(end, leftOut, opened);
                current.Shown.Add(shown);
                waiting.Enqueue((shown, end));
            }
        }

        return root;
    }

    private (FaultTreeNode End, int LeftOut) Shorten(FaultTreeNode start, HashSet<int> opened)
    {
        var (end, passed) = (start, 0);
        while (_tree.KindOf(end) == FaultTreeNodeKind.Gate && !opened.Contains(end.Index)
            && Inputs(end) is [var only] && _tree.KindOf(only) == FaultTreeNodeKind.Gate)
        {
            (end, passed) = (only, passed + 1);
        }

        return passed > LongestChain ? (end, passed) : (start, 0);
    }

    private List<FaultTreeNode> Inputs(FaultTreeNode gate)
    {
        var byHappening = _happens[gate.Index] && _tree.ConnectiveOf(gate) is Connective.And or Connective.Or or Connective.AtLeast or Connective.Same;
        var inputs = new List<FaultTreeNode>();
        foreach (var input in _tree.ArgumentsOf(gate))
            if (byHappening ? _happens[input.Index] : _leads[input.Index]) inputs.Add(input);
        return inputs;
    }

    private CutSetTreeNode NodeOf(FaultTreeNode node, int leftOut, HashSet<int> opened)
    {
        var isGate = _tree.KindOf(node) == FaultTreeNodeKind.Gate;
        return new CutSetTreeNode
        {
            Name = _tree.NameOf(node),
            Kind = _tree.KindOf(node),
            Connective = isGate ? _tree.ConnectiveOf(node) : Connective.Same,
            Minimum = isGate ? _tree.MinimumOf(node) : 0,
            InputCount = isGate ? _tree.ArgumentsOf(node).Length : 0,
            IsInSet = _members.Contains(node.Index),
            Happens = _happens[node.Index],
            IsRepeated = isGate && !opened.Add(node.Index),
            GatesLeftOut = leftOut,
        };
    }
}
