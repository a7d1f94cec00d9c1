using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>
/// Puts the data sets of generated cases under one more policy, dumps to another array, where one is free: much of what is generated beside would else be
/// lost, and few routes but the primary be found.
/// </summary>
internal static class MoreBackups
{
    /// <summary>The case with such a policy; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        var plan = replay.Plan;
        // Where drives encrypt, copies on tape are to be what is needed more often than not.
        if (plan.DataSets.Count == 0 || (plan.Tapes.Any(tape => tape.KeyServer is not null) && !choices.Chance(35))) return replay;
        var used = plan.DataSets.Select(dataSet => plan.ArrayOf(dataSet.Volume)?.Name).ToHashSet();
        if (plan.Arrays.FirstOrDefault(array => !used.Contains(array.Name)) is not { } other) return replay;
        var policy = new BackupPolicy
        {
            Name = "MOREDUMPS",
            Schedule = Schedule.Repeating(Period.FromHours(choices.Between(15, 40)), plan.From + Duration.FromHours(choices.Between(3, 20))),
            Keep = choices.Between(2, 5),
            Steps = [new() { Utility = "ADRDSSU-DUMP", To = other.Volumes[0] }],
        };
        var more = plan with
        {
            BackupPolicies = [.. plan.BackupPolicies, policy],
            DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Backups = [.. dataSet.Backups, policy.Name] })],
        };
        return PlanValidator.Validate(more).Count == 0 ? replay with { Plan = more } : replay;
    }
}
