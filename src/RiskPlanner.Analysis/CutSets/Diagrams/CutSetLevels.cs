namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>What the search for cut sets must know about each level.</summary>
internal sealed class CutSetLevels
{
    /// <summary>How the module depends on the level.</summary>
    public required LevelKind[] Kind { get; init; }

    /// <summary>True when the high side is the one that costs nothing: the event does not happen there, the inner module is as without any event.</summary>
    public required bool[] HighIsFree { get; init; }

    /// <summary>The function of the inner module that happens on the costly side, or -1 for an event.</summary>
    public required int[] InnerEdge { get; init; }

    public int Count => Kind.Length;

    /// <summary>The literal for the costly side: twice the level, plus one when that is the low side.</summary>
    public int CostlyLiteral(int level) => (level * 2) + (HighIsFree[level] ? 1 : 0);
}
