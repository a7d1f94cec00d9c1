using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>
/// Lets a label of generated cases get a second value after a CKDS copy was taken, with a data set under the first value and a copy of another one under the
/// second: whoever puts the first value back has to keep the second one.
/// </summary>
internal static class RenewedUnderCopies
{
    /// <summary>The case with such a label now and then; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        var plan = replay.Plan;
        if (!choices.Chance(5) || plan.DataSets.Count < 2) return replay;
        if (plan.DataSets.FirstOrDefault(dataSet => dataSet.KeyLabel is not null && dataSet.LabelChanges.Count == 0) is not { } first) return replay;
        var store = HomeSysplex.Of(plan, first).KeyStore;
        if (plan.Keys.FirstOrDefault(key => key.Label == first.KeyLabel && key.KeyStore == store) is not { } key) return replay;
        var second = plan.DataSets.First(dataSet => dataSet.Name != first.Name);
        var (copied, renewed, dumped) = (At(4, 9), At(10, 14), At(15, 19));
        var policy = new BackupPolicy { Name = "SECOND", Schedule = Schedule.On(dumped), Keep = 1, Steps = [new() { Utility = "IEBGENER", To = first.Volume, KeyLabel = key.Label }] };
        var changed = plan with
        {
            KeyStores = [.. plan.KeyStores.Select(other => other.Name == store ? other with { Backups = [.. other.Backups, new CkdsBackup(Schedule.On(copied), 1, HomeSysplex.Of(plan, first).Site) { Name = "EARLY" }] } : other)],
            Keys = [.. plan.Keys.Select(other => other == key ? new KeyDefinition { Label = key.Label, KeyStore = key.KeyStore, Purpose = key.Purpose, NewValues = [renewed] } : other)],
            BackupPolicies = [.. plan.BackupPolicies, policy],
            DataSets = [.. plan.DataSets.Select(dataSet => dataSet.Name == first.Name ? dataSet with { Updates = null, CreatedAt = null }
                : dataSet.Name == second.Name ? dataSet with { KeyLabel = null, LabelChanges = [], Backups = [policy.Name] } : dataSet)],
        };
        // What strikes comes after all that.
        return PlanValidator.Validate(changed).Count > 0 ? replay
            : new ReplayCase(changed, [.. replay.Strikes.Select(strike => strike with { At = Instant.Max(strike.At, dumped), DiscoveredAt = strike.DiscoveredAt is { } seen ? Instant.Max(seen, dumped) : null })]);

        Instant At(int least, int most) => plan.From + Duration.FromHours(choices.Between(least * 5, most * 5));
    }
}
