namespace RiskPlanner.Analysis.CutSets;

/// <summary>What a node of a <see cref="FaultTree"/> is.</summary>
public enum FaultTreeNodeKind
{
    /// <summary>A cause that is not analysed further; it may carry a probability.</summary>
    BasicEvent,

    /// <summary>An event whose state is fixed for the analysis.</summary>
    HouseEvent,

    /// <summary>True or false, without a name.</summary>
    Constant,

    /// <summary>A combination of other nodes.</summary>
    Gate,
}
