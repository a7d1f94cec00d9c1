using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>How long a route takes at least. Pure function.</summary>
internal static class RouteTimes
{
    /// <summary>The time of the steps that it cannot do without.</summary>
    public static Duration AtLeast(BackupCopy? copy, Sysplex sysplex)
    {
        var reading = Takes(RecoveryAction.ReadData);
        if (copy is null) return reading;
        if (copy.Continuous) return reading + Takes(RecoveryAction.SwitchToSecondary);
        var fetching = copy.Step.VaultAt is { } vault && vault != sysplex.Site ? Takes(RecoveryAction.FetchCartridge) : Duration.Zero;
        return reading + Takes(RecoveryAction.BringBackCopy) + fetching;
    }

    private static Duration Takes(RecoveryAction action) => RecoveryActions.Of(action).Takes!.Value;
}
