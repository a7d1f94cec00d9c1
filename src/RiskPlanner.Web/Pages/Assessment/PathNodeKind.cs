namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>What a box of a recovery path is.</summary>
internal enum PathNodeKind
{
    /// <summary>What struck.</summary>
    Event,

    /// <summary>A route that led nowhere.</summary>
    Failed,

    /// <summary>The route that leads to the data.</summary>
    Taken,

    /// <summary>What an outage waits for.</summary>
    Waits,

    /// <summary>What became of the data.</summary>
    End,
}
