using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Gives the jobs of a backup policy another label from a moment on. A step of a plan has one label, so that the policy ends and another one follows it: the copies
/// of before stay with the one, under the label that they have.
/// </summary>
internal static class RelabelledPolicies
{
    /// <summary>Whether copies of a policy get the label of a step: block copies have that of what they copy, whatever their step names.</summary>
    public static bool GivesLabel(BackupPolicy policy, KeyLabel label) => policy.Steps.Any(step => step.KeyLabel == label && BackupUtilities.Find(step.Utility)!.ThroughAccessMethods);

    /// <summary>Replaces the label in a policy's steps.</summary>
    public static BackupPolicy With(BackupPolicy policy, KeyLabel from, KeyLabel to) => policy with { Steps = [.. policy.Steps.Select(step => step.KeyLabel == from ? step with { KeyLabel = to } : step)] };

    /// <summary>The plan in which a policy's cycles after a moment make their copies under another label.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy, which gives the label.</param>
    /// <param name="from">The label.</param>
    /// <param name="to">The one that follows.</param>
    /// <param name="ready">From when on there is a key under that.</param>
    /// <returns>The plan with the first cycle under the new label; null where there is no such cycle.</returns>
    public static (Plan Plan, Instant At)? From(Plan plan, BackupPolicy policy, KeyLabel from, KeyLabel to, Instant ready)
    {
        var cycles = policy.Schedule!.Occurrences(plan.From, plan.Until).ToList();
        var before = cycles.TakeWhile(at => at <= ready).ToList();
        if (before.Count == 0 && policy.Existing.Count == 0) return cycles.Count == 0 ? null : (Replace(plan, policy, With(policy, from, to)), cycles[0]);
        // Copies at the beginning are of a policy that has a cycle.
        if (before.Count == 0) before = [.. cycles.Take(1)];
        var after = cycles.Skip(before.Count).ToList();
        if (after.Count == 0) return null;
        var next = With(policy, from, to) with { Name = NameAfter(plan, policy.Name), Schedule = Rest(plan, policy.Schedule, after), Existing = [] };
        var split = Replace(plan, policy, policy with { Schedule = Schedule.On([.. before]) });
        return (split with
        {
            BackupPolicies = [.. split.BackupPolicies, next],
            DataSets = [.. split.DataSets.Select(dataSet => dataSet.Backups.Contains(policy.Name) ? dataSet with { Backups = [.. dataSet.Backups.SelectMany(WithNext)] } : dataSet)],
            Inventories = [.. split.Inventories.Select(inventory => inventory.Policies.Contains(policy.Name) ? inventory with { Policies = [.. inventory.Policies.SelectMany(WithNext)] } : inventory)],
            People = [.. split.People.Select(person => RenamedPeople.With(person, policy.Name, next.Name))],
        }, after[0]);

        IEnumerable<string> WithNext(string name) => name == policy.Name ? [name, next.Name] : [name];
    }

    private static Plan Replace(Plan plan, BackupPolicy policy, BackupPolicy by) => plan with { BackupPolicies = [.. plan.BackupPolicies.Select(one => ReferenceEquals(one, policy) ? by : one)] };

    // Months are counted from the first cycle: from another one on they can fall on other days.
    private static Schedule Rest(Plan plan, Schedule schedule, List<Instant> after)
    {
        if (schedule.Every is { } every && Schedule.Repeating(every, after[0]) is var rest && rest.Occurrences(plan.From, plan.Until).SequenceEqual(after)) return rest;
        return Schedule.On([.. after]);
    }

    private static string NameAfter(Plan plan, string name)
    {
        var taken = plan.BackupPolicies.Select(policy => policy.Name).ToHashSet();
        for (var number = 2; ; number++)
        {
            var ending = $"-{number}";
            var next = $"{name[..Math.Min(name.Length, PlanName.MaximumLength - ending.Length)]}{ending}";
            if (!taken.Contains(next)) return next;
        }
    }
}
