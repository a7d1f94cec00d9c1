using System.Globalization;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation.Search;

/// <summary>
/// Finds which further changes would remove what a choice of changes leaves open of a data set. What it finds is sound as long as changes that only add bring no loss: of a
/// choice to which everything was added that does not help, and which still leaves a point open, each part leaves it open as well, so that one of the rest
/// is needed. For one thread.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="catalogue">The changes.</param>
/// <param name="goal">What is to be reached.</param>
/// <param name="dataSet">The data set.</param>
/// <param name="chosen">The choice.</param>
internal sealed class PointExplanation(Plan plan, ChangeCatalogue catalogue, IMitigationGoal goal, DataSetName dataSet, IReadOnlySet<int> chosen)
{
    // By the changes that were added and the point: whether it is open.
    private readonly Dictionary<string, Dictionary<string, bool>> _known = new(StringComparer.Ordinal);

    /// <summary>How many changed plans were asked.</summary>
    public long Trials { get; private set; }

    /// <summary>Each point that the choice leaves open, with the changes of which one is needed.</summary>
    public IEnumerable<(OpenPoint Point, IReadOnlyList<int> OneOf)> Of(IReadOnlyList<OpenPoint> open, CancellationToken cancellation)
    {
        List<int> further = [.. catalogue.Changes.Index().Where(change => change.Item.OnlyAdds && !chosen.Contains(change.Index) && change.Item.Concerns(dataSet)).Select(change => change.Index)];
        var helping = open.ToDictionary(point => point.Id, _ => new List<int>(), StringComparer.Ordinal);
        foreach (var change in further)
        {
            foreach (var (point, isOpen) in open.Zip(AreOpen([change], open, cancellation)))
            {
                if (!isOpen) helping[point.Id].Add(change);
            }
        }

        // Points that the same changes help are asked together.
        foreach (var alike in open.GroupBy(point => KeyOf(helping[point.Id]), StringComparer.Ordinal))
        {
            List<OpenPoint> points = [.. alike];
            var helpers = helping[points[0].Id];
            List<int> useless = [.. further.Except(helpers)];
            foreach (var (point, isOpen) in points.Zip(AreOpen(useless, points, cancellation)))
                yield return (point, isOpen ? helpers : Needed(point, further, helpers, cancellation));
        }
    }

    /// <summary>Where changes help together of which none helps alone: as many are added one by one as leave the point open.</summary>
    private List<int> Needed(OpenPoint point, List<int> further, List<int> helpers, CancellationToken cancellation)
    {
        var added = new List<int>();
        foreach (var change in further.Except(helpers))
        {
            if (AreOpen([.. added, change], [point], cancellation)[0]) added.Add(change);
        }

        return [.. further.Except(added)];
    }

    private IReadOnlyList<bool> AreOpen(IReadOnlyList<int> added, IReadOnlyList<OpenPoint> points, CancellationToken cancellation)
    {
        var key = KeyOf(added);
        if (!_known.TryGetValue(key, out var answers)) _known[key] = answers = new(StringComparer.Ordinal);
        List<OpenPoint> asked = [.. points.Where(point => !answers.ContainsKey(point.Id))];
        if (asked.Count > 0)
        {
            Trials++;
            var changed = catalogue.Apply(plan, chosen.Concat(added).ToHashSet());
            foreach (var (point, isOpen) in asked.Zip(goal.AreOpenIn(changed, dataSet, asked, cancellation))) answers[point.Id] = isOpen;
        }

        return [.. points.Select(point => answers[point.Id])];
    }

    private static string KeyOf(IEnumerable<int> changes) => string.Join(' ', changes.Order().Select(change => change.ToString(CultureInfo.InvariantCulture)));
}
