using System.Globalization;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Finds the items of a plan's lists by what identifies them; each list is gone through once, when it is first asked for.</summary>
internal sealed class ItemIndexes(Plan plan)
{
    private readonly Dictionary<string, Dictionary<string, int>> _lists = [];

    /// <summary>The index of an item in a list of the root, or null when there is no such item.</summary>
    public int? Find(string list, string name)
    {
        // The entries of a list of single values have no name of their own.
        if (PlanSections.Find(list) is null) return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (!_lists.TryGetValue(list, out var indexes)) _lists.Add(list, indexes = IndexesOf(list));
        return indexes.TryGetValue(name, out var index) ? index : null;
    }

    private Dictionary<string, int> IndexesOf(string key)
    {
        if (PlanSections.Find(key) is not { IsHead: false } section) return [];
        var names = ItemNames.Unique(section.IdentitiesOf(PlanContent.ValuesOf(plan, section)));
        return names.Select((name, index) => (name, index)).ToDictionary(item => item.name, item => item.index);
    }
}
