using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Application.CutSets;

/// <summary>A node of the tree around a set: a gate on the way from the top to the set's events, or an event.</summary>
public sealed class CutSetTreeNode
{
    private readonly List<CutSetTreeNode> _inputs = [];

    /// <summary>The node's name; null for a formula inside a gate or a constant.</summary>
    public required string? Name { get; init; }

    /// <summary>What it is.</summary>
    public required FaultTreeNodeKind Kind { get; init; }

    /// <summary>How a gate joins its inputs.</summary>
    public Connective Connective { get; init; }

    /// <summary>How many inputs of a vote are needed.</summary>
    public int Minimum { get; init; }

    /// <summary>How many inputs a gate has in the model.</summary>
    public int InputCount { get; init; }

    /// <summary>Whether it is an event of the set.</summary>
    public bool IsInSet { get; init; }

    /// <summary>Whether it happens when the events of the set happen and no other event does.</summary>
    public bool Happens { get; init; }

    /// <summary>Whether this gate was shown before, so that its inputs are not shown again.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>How many gates between this node and the one above it were left out, each with a single input that leads on.</summary>
    public int GatesLeftOut { get; init; }

    /// <summary>The inputs that lead to the set's events.</summary>
    public IReadOnlyList<CutSetTreeNode> Inputs => _inputs;

    internal void Add(CutSetTreeNode input) => _inputs.Add(input);
}
