namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>In which sequence a depth-first walk visits a gate's arguments; the first visit of an event gives its place in the order.</summary>
internal enum OrderingRule
{
    /// <summary>Arguments whose events occur most often elsewhere come first.</summary>
    RepeatedFirst,

    /// <summary>As the model was written.</summary>
    AsWritten,

    /// <summary>Events before gates, small gates before large ones.</summary>
    SmallFirst,

    /// <summary>The reverse of the model's own sequence.</summary>
    Reversed,

    /// <summary>Events before gates, large gates before small ones.</summary>
    LargeFirst,

    /// <summary>As <see cref="RepeatedFirst"/>, then variables below the same gates moved together.</summary>
    Gathered,
}
