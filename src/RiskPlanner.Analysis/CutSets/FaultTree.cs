namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// A Boolean model of how one undesired event, the top, comes about: gates over basic events, house events and constants.
/// Immutable and validated (no cycle, no undefined gate, right numbers of arguments), so it may be shared between threads.
/// Made by <see cref="FaultTreeBuilder"/>.
/// </summary>
public sealed class FaultTree
{
    private readonly FaultTreeNodeKind[] _kinds;
    private readonly string?[] _names;
    private readonly Connective[] _connectives;
    private readonly int[] _minimums;
    private readonly FaultTreeNode[][] _arguments;
    private readonly bool[] _states;
    private readonly double[] _probabilities;

    internal FaultTree(
        FaultTreeNode top,
        FaultTreeNodeKind[] kinds,
        string?[] names,
        Connective[] connectives,
        int[] minimums,
        FaultTreeNode[][] arguments,
        bool[] states,
        double[] probabilities)
    {
        Top = top;
        _kinds = kinds;
        _names = names;
        _connectives = connectives;
        _minimums = minimums;
        _arguments = arguments;
        _states = states;
        _probabilities = probabilities;
    }

    /// <summary>The undesired event.</summary>
    public FaultTreeNode Top { get; }

    /// <summary>Number of nodes; handles run from 0 to <c>NodeCount - 1</c>.</summary>
    public int NodeCount => _kinds.Length;

    /// <summary>What the node is.</summary>
    public FaultTreeNodeKind KindOf(FaultTreeNode node) => _kinds[node.Index];

    /// <summary>The node's name, or null for constants and for formulas nested inside a gate.</summary>
    public string? NameOf(FaultTreeNode node) => _names[node.Index];

    /// <summary>How a gate joins its arguments.</summary>
    /// <exception cref="ArgumentException">The node is not a gate.</exception>
    public Connective ConnectiveOf(FaultTreeNode gate) => _connectives[RequireGate(gate)];

    /// <summary>The threshold of an <see cref="Connective.AtLeast"/> gate; 0 for every other gate.</summary>
    /// <exception cref="ArgumentException">The node is not a gate.</exception>
    public int MinimumOf(FaultTreeNode gate) => _minimums[RequireGate(gate)];

    /// <summary>A gate's arguments in the order in which they were given.</summary>
    /// <exception cref="ArgumentException">The node is not a gate.</exception>
    public ReadOnlySpan<FaultTreeNode> ArgumentsOf(FaultTreeNode gate) => _arguments[RequireGate(gate)];

    /// <summary>The fixed state of a house event or constant.</summary>
    public bool StateOf(FaultTreeNode node) => _states[node.Index];

    /// <summary>A basic event's probability, 0 to 1, or null when it has none.</summary>
    public double? ProbabilityOf(FaultTreeNode node) =>
        double.IsNaN(_probabilities[node.Index]) ? null : _probabilities[node.Index];

    private int RequireGate(FaultTreeNode node) => _kinds[node.Index] == FaultTreeNodeKind.Gate
        ? node.Index
        : throw new ArgumentException($"Node {node.Index} ('{_names[node.Index]}') is a {_kinds[node.Index]}, not a gate.", nameof(node));
}
