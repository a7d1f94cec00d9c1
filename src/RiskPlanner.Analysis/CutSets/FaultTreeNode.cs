namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// Names one node of one <see cref="FaultTreeBuilder"/> and of the <see cref="FaultTree"/> built from it.
/// A handle means nothing in another tree.
/// </summary>
/// <param name="Index">Position of the node, from zero, in the order in which the builder saw it.</param>
public readonly record struct FaultTreeNode(int Index);
