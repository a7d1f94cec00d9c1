namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>Which verdicts of every moment are listed.</summary>
public enum MomentShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that have to be looked at: some moment loses data, makes it unavailable or misses a target.</summary>
    Findings,

    /// <summary>Those that say No.</summary>
    Lost,

    /// <summary>Those that say Outage.</summary>
    Unavailable,

    /// <summary>Those that are met only with a target missed, or otherwise with a but.</summary>
    YesBut,

    /// <summary>Of two events, those that come to their worst only where both strike.</summary>
    Together,
}
