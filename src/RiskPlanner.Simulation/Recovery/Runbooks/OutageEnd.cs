using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>What ends an outage, and how long it lasts until then (z/OS facts, 1.7). Immutable.</summary>
/// <param name="Words">What ends it, in sentences.</param>
/// <param name="Action">The action that ends it; null where it takes what the plan has not.</param>
/// <param name="Takes">How long it lasts from its discovery on, at the shortest; null where the plan does not say.</param>
internal sealed record OutageEnd(string Words, RecoveryAction? Action, Duration? Takes)
{
    /// <summary>What ends the outage that a failure means; null when the failure is no outage.</summary>
    public static OutageEnd? Of(Plan plan, Failure failure, Instant now)
    {
        if (CauseWords.EndOfOutage(failure) is not { } words || ActionFor(failure.Cause) is not { } action) return null;
        var takes = RecoveryActions.Of(action).Takes + RecoveryActions.Of(RecoveryAction.ReadData).Takes;
        if (PlannedEnd(plan, failure) is not { } planned || planned.At <= now) return new OutageEnd(words, action, takes);
        return new OutageEnd($"{words} Else until {InstantPattern.General.Format(planned.At)}, when {planned.What}.", action, Duration.Min(takes, planned.At - now));
    }

    private static (Instant At, string What)? PlannedEnd(Plan plan, Failure failure)
    {
        if (plan.Keys.FirstOrDefault(key => key.Label == failure.Label) is not { } key) return null;
        return failure.Cause switch
        {
            Cause.KeyPreActive when key.ActiveFrom is { } from => (from, "its validity begins"),
            Cause.KeyArchived or Cause.KeyDecryptsOnly when key.Recalled is { } recalled => (recalled, "the plan recalls it"),
            _ => null,
        };
    }

    private static RecoveryAction? ActionFor(Cause cause) => cause switch
    {
        Cause.KeyPreActive or Cause.KeyDeactivated => RecoveryAction.ChangeKeyDate,
        Cause.KeyArchived or Cause.KeyDecryptsOnly => RecoveryAction.RecallKey,
        Cause.KeyNotExportable => RecoveryAction.GenerateKey,
        Cause.NoKeyAccess or Cause.KeyNotForCpacf or Cause.NoDataSetAccess => RecoveryAction.Permit,
        Cause.SecurityDataBaseLost => RecoveryAction.RestoreSecurityDataBase,
        Cause.KeyNotRefreshed => RecoveryAction.RefreshCkds,
        Cause.PkdsMismatch => RecoveryAction.RestorePkds,
        Cause.KeyServerDown => RecoveryAction.RestoreKeyServer,
        _ => null,
    };
}
