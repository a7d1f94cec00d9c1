using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>An event that a row means for a data set, and what it comes to.</summary>
/// <param name="Row">The row.</param>
/// <param name="Number">The number of the event among those that its part of the plan is struck by: equal events have one number.</param>
/// <param name="Fold">What it comes to.</param>
internal sealed record JudgedStrike(ThreatRow Row, int Number, StrikeFold Fold)
{
    /// <summary>The event; its moment does not count.</summary>
    public Strike Strike => Fold.Strike;

    /// <summary>What it comes to where the data set can be read, because it touches nothing of what that needs; null where it may touch something.</summary>
    public MomentPromise? Untouched { get; init; }

    /// <summary>What is known of it from situations in which it was replayed; null while nothing was asked.</summary>
    public Situations.Answers? Answers { get; set; }

    /// <summary>Whether it spoils content and leaves copies and their cycles alone.</summary>
    public bool SpoilsContent => Strike.Threat == ThreatRows.FileCorruption.Threat || Strike.Threat == ThreatRows.MaliciousCorruption.Threat;

    /// <summary>Whether it is a key that is struck and somebody has to notice: then whoever works under the key decides when.</summary>
    public bool IsNoticedByAnybody => Strike is { Way: not Discovery.AtOnce, Threat.Target: not Threats.ThreatTarget.DataSet };
}
