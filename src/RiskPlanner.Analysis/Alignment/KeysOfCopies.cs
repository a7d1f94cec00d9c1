using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// The keys that copies are under and their data sets are not: a backup key that nobody opens is lost in silence. For one thread.
/// </summary>
internal static class KeysOfCopies
{
    /// <summary>Each of them, with the data sets whose copies are under it, in the plan's order, and when the first copy is made.</summary>
    public static IReadOnlyList<(KeyLabel Label, IReadOnlyList<DataSetDefinition> DataSets, Instant Since)> Of(Plan plan, KeyLives lives, Func<DataSetDefinition, Sysplex> homeOf)
    {
        var coverage = new BackupCoverage(plan);
        var found = new Dictionary<KeyLabel, (List<DataSetDefinition> DataSets, Instant Since)>();
        var known = new Dictionary<BackupRole, List<(KeyLabel Label, Instant Since)>>();
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var policy in coverage.PoliciesOf(dataSet).Where(policy => policy.Schedule is not null))
            {
                var home = homeOf(dataSet);
                var role = new BackupRole(policy, dataSet, home);
                if (!known.TryGetValue(role, out var keys)) known[role] = keys = [.. Under(plan, lives, dataSet, policy, home)];
                foreach (var (label, since) in keys)
                {
                    if (!found.TryGetValue(label, out var users)) found[label] = users = ([], since);
                    if (users.DataSets.Count == 0 || users.DataSets[^1] != dataSet) users.DataSets.Add(dataSet);
                    if (since < users.Since) found[label] = users with { Since = since };
                }
            }
        }

        return [.. found.Select(entry => (entry.Key, (IReadOnlyList<DataSetDefinition>)entry.Value.DataSets, entry.Value.Since))];
    }

    private static IEnumerable<(KeyLabel Label, Instant Since)> Under(Plan plan, KeyLives lives, DataSetDefinition dataSet, BackupPolicy policy, Sysplex home)
    {
        foreach (var step in CopyFlow.Of(plan, home, dataSet, policy, dataSet.BeginsIn(plan)))
        {
            if (step.Target is not { } label || label == dataSet.KeyLabel) continue;
            // The first cycle that the key lets through makes the first copy.
            foreach (var at in policy.Schedule!.Occurrences(dataSet.BeginsIn(plan), plan.Until))
            {
                if (!lives.CanOpen(label, at, toWrite: true) || !dataSet.ExistsAt(at)) continue;
                yield return (label, at);
                break;
            }
        }
    }
}
