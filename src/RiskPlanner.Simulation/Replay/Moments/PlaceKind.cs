namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>What lies at a place.</summary>
public enum PlaceKind
{
    /// <summary>The data set itself.</summary>
    Primary,

    /// <summary>A copy that a backup policy keeps.</summary>
    Copy,

    /// <summary>Something that no policy keeps: what recoverers brought back, or what a pair of volumes mirrors for the sake of other data sets.</summary>
    Further,
}
