using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// The keys that copies are under and their data sets are not, or not any more: a backup key that nobody opens is lost in silence, and so is the key
/// that block copies of before are under. For one thread.
/// </summary>
internal static class KeysOfCopies
{
    /// <summary>
    /// Each of them, with the data sets whose copies are under it, in the plan's order, when the first copy is made, and when the last one is
    /// dropped; null where the plan has no end of them.
    /// </summary>
    public static IReadOnlyList<(KeyLabel Label, IReadOnlyList<DataSetDefinition> DataSets, Instant Since, Instant? Until)> Of(Plan plan, KeyLives lives, Func<DataSetDefinition, Sysplex> homeOf)
    {
        var coverage = new BackupCoverage(plan);
        var found = new Dictionary<KeyLabel, (List<DataSetDefinition> DataSets, Instant Since, Instant? Until)>();
        var known = new Dictionary<BackupRole, List<(KeyLabel Label, Instant Since)>>();
        foreach (var (original, time) in plan.DataSets.SelectMany(dataSet => lives.TimesOf(dataSet).Select(time => (dataSet, time))))
        {
            var dataSet = time.DataSet;
            foreach (var policy in coverage.PoliciesOf(original).Where(policy => policy.Schedule is not null))
            {
                var home = homeOf(dataSet);
                if (LeftBehind(plan, time, policy, home) is { } until) Add(dataSet.KeyLabel!.Value, dataSet, time.LeftAt!.Value, until.At);
                var role = new BackupRole(policy, dataSet, home);
                if (!known.TryGetValue(role, out var keys)) known[role] = keys = [.. Under(plan, lives, dataSet, policy, home)];
                foreach (var (label, since) in keys) Add(label, dataSet, since, null);
            }
        }

        return [.. found.Select(entry => (entry.Key, (IReadOnlyList<DataSetDefinition>)entry.Value.DataSets, entry.Value.Since, entry.Value.Until))];

        void Add(KeyLabel label, DataSetDefinition dataSet, Instant since, Instant? until)
        {
            if (!found.TryGetValue(label, out var users)) found[label] = users = ([], since, until);
            if (users.DataSets.Count == 0 || users.DataSets[^1].Name != dataSet.Name) users.DataSets.Add(dataSet);
            found[label] = users with { Since = Instant.Min(since, users.Since), Until = users.Until is { } end && until is { } last ? Instant.Max(end, last) : null };
        }
    }

    /// <summary>Whether a policy leaves block copies under a label that a data set leaves, and until when it keeps them; null where it leaves none.</summary>
    private static EndOfCopies? LeftBehind(Plan plan, LabelLife time, BackupPolicy policy, Sysplex home)
    {
        if (time is not { DataSet.KeyLabel: { } label, WrittenAt: { } writtenAt, LeftAt: { } leftAt }) return null;
        if (!CopyFlow.Of(plan, home, time.DataSet, policy, leftAt).Where((step, index) => !step.Step.Withdrawn || index == policy.Steps.Count - 1).Any(step => step.Target == label)) return null;
        if (!(writtenAt == plan.From && policy.ExistingOf(time.DataSet, plan.From).Any()) && !policy.Schedule!.Occurrences(plan.From, leftAt).Any(at => at >= writtenAt)) return null;
        if (policy.CountsVersionsOf(time.DataSet) || time.DataSet.DeletedAt < leftAt) return new EndOfCopies(null);
        var later = policy.Schedule!.Occurrences(plan.From, plan.Until).Where(at => at > leftAt).Take(policy.Keep).ToList();
        return new EndOfCopies(later.Count == policy.Keep ? later[^1] : null);
    }

    private static IEnumerable<(KeyLabel Label, Instant Since)> Under(Plan plan, KeyLives lives, DataSetDefinition dataSet, BackupPolicy policy, Sysplex home)
    {
        foreach (var step in CopyFlow.Of(plan, home, dataSet, policy, dataSet.BeginsIn(plan)))
        {
            if (step.Target is not { } label || label == dataSet.KeyLabel) continue;
            // The first cycle that the key lets through makes the first copy, where none is there from the beginning on.
            IEnumerable<Instant> beginning = policy.ExistingOf(dataSet, plan.From).Any() ? [plan.From] : [];
            foreach (var at in beginning.Concat(policy.Schedule!.Occurrences(dataSet.BeginsIn(plan), plan.Until)))
            {
                if (!lives.CanOpen(label, at, toWrite: true) || !dataSet.ExistsAt(at)) continue;
                yield return (label, at);
                break;
            }
        }
    }

    /// <summary>When the last copy of a policy is dropped.</summary>
    /// <param name="At">The moment; null where the plan has none.</param>
    private sealed record EndOfCopies(Instant? At);
}
