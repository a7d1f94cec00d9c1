using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Finds keys of which all must be taken for something to be lost.</summary>
internal static class KeyGroupFinder
{
    /// <summary>
    /// With a plan: a data set's label and the labels of all its copies at a time, as far as the list shows every one of them. The list of a
    /// key store shows nothing of data whose sysplex uses another one. A time at which something lies in clear has no such keys.
    /// </summary>
    public static IReadOnlyList<KeyGroup> ByPlan(KeyListing listing, Plan plan, NamingWorld world, int[] order)
    {
        var lines = new Dictionary<string, int>();
        for (var i = 0; i < order.Length; i++) lines.TryAdd(world.Labels.TextOf(order[i]), i + 1);
        var groups = new Dictionary<string, (KeyGroup Group, List<string> DataSets)>();
        var instances = new PlanInstances(plan, new BackupCoverage(plan));
        foreach (var dataSet in plan.DataSets)
        {
            if (listing.KeyStore is { } store && !instances.UsesKeyStore(dataSet, store)) continue;
            foreach (var period in instances.PeriodsOf(dataSet).Where(period => period.Labels.Count > 1 && period.IsLostWithItsLabels))
            {
                var labels = period.Labels.Select(label => label!.Value.Text).ToList();
                if (!labels.All(lines.ContainsKey)) continue;
                var sorted = labels.OrderBy(label => lines[label]).ToList();
                var id = string.Join('\n', sorted.Prepend(dataSet.Application).Append(labels[0]));
                if (!groups.TryGetValue(id, out var known)) known = (NewGroup(dataSet.Application, labels[0], sorted, lines, period), []);
                if (known.DataSets.Count == 0 || known.DataSets[^1] != dataSet.Name.Text) known.DataSets.Add(dataSet.Name.Text);
                groups[id] = known with { Group = Widened(known.Group, period) };
            }
        }

        return [.. groups.Values.Select(known => known.Group with { DataSets = known.DataSets }).OrderBy(group => group.FirstLine).ThenBy(group => group.LastLine).ThenBy(group => group.Application, StringComparer.Ordinal)];
    }

    private static KeyGroup NewGroup(string application, string own, List<string> sorted, Dictionary<string, int> lines, InstancePeriod period) => new()
    {
        Application = application,
        Primary = own,
        Backup = sorted.Where(label => label != own).MaxBy(label => Math.Abs(lines[label] - lines[own]))!,
        Labels = sorted,
        FirstLine = lines[sorted[0]],
        LastLine = lines[sorted[^1]],
        From = period.From,
        Until = period.Until,
    };

    private static KeyGroup Widened(KeyGroup group, InstancePeriod period) => group with
    {
        From = period.From < group.From ? period.From : group.From,
        Until = group.Until is null || period.Until is null ? null : period.Until > group.Until ? period.Until : group.Until,
    };

    /// <summary>Without a plan: a primary and a backup key of one application with one number.</summary>
    public static IReadOnlyList<KeyGroup> ByNames(KeyListing listing, NamingWorld world, int[] order)
    {
        var lines = new int[world.Labels.Count];
        for (var i = 0; i < order.Length; i++) lines[order[i]] = i + 1;
        var pairs = new List<(int Primary, int Backup)>();
        for (var group = 0; group < world.Groups.Count; group++) pairs.AddRange(KeyPairs.Of(world, group).Where(pair => lines[pair.Primary] > 0 && lines[pair.Backup] > 0));
        var found = new KeyGroup[pairs.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var (primary, backup) = pairs[i];
            var (primaryText, backupText) = (world.Labels.TextOf(primary), world.Labels.TextOf(backup));
            var isFirst = lines[primary] < lines[backup];
            found[i] = new KeyGroup
            {
                Application = listing.ApplicationOfLabel(primary),
                Primary = primaryText,
                Backup = backupText,
                Labels = isFirst ? [primaryText, backupText] : [backupText, primaryText],
                FirstLine = Math.Min(lines[primary], lines[backup]),
                LastLine = Math.Max(lines[primary], lines[backup]),
            };
        }

        Array.Sort(found, (one, other) => one.FirstLine != other.FirstLine ? one.FirstLine.CompareTo(other.FirstLine) : one.LastLine.CompareTo(other.LastLine));
        return found;
    }
}
