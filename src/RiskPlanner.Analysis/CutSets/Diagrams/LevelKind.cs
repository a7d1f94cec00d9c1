namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>How a module's function depends on one of its variables.</summary>
internal enum LevelKind : byte
{
    /// <summary>Only towards true: the more of it, the more of the function. Needs one literal.</summary>
    Unate,

    /// <summary>Both ways: the event and its absence may each be a cause. Needs two literals.</summary>
    Binate,
}
