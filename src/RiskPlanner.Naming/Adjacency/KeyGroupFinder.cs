using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Finds keys of which all must be taken for something to be lost.</summary>
internal static class KeyGroupFinder
{
    /// <summary>With a plan: a data set's label and the labels of all its copies, as far as the list shows every one of them.</summary>
    public static IReadOnlyList<KeyGroup> ByPlan(KeyListing listing, Plan plan, NamingWorld world, int[] order)
    {
        var lines = new Dictionary<string, int>();
        for (var i = 0; i < order.Length; i++) lines.TryAdd(world.Labels.TextOf(order[i]), i + 1);
        var groups = new Dictionary<string, KeyGroup>();
        foreach (var (dataSet, labels) in PlanInstances.Of(plan))
        {
            if (labels.Count < 2 || !labels.All(lines.ContainsKey)) continue;
            var sorted = labels.OrderBy(label => lines[label]).ToList();
            var own = lines[labels[0]];
            groups.TryAdd(string.Join('\n', sorted.Prepend(dataSet.Application).Append(labels[0])), new KeyGroup
            {
                Application = dataSet.Application,
                Primary = labels[0],
                Backup = labels.Skip(1).MaxBy(label => Math.Abs(lines[label] - own))!,
                Labels = sorted,
                FirstLine = lines[sorted[0]],
                LastLine = lines[sorted[^1]],
            });
        }

        return [.. groups.Values.OrderBy(group => group.FirstLine).ThenBy(group => group.LastLine).ThenBy(group => group.Application, StringComparer.Ordinal)];
    }

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
