using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Differences;

/// <summary>How two lists differ, entry by entry: of 80 volumes and one more, only that one is of interest.</summary>
/// <param name="Gone">The entries that the later one lacks.</param>
/// <param name="New">The entries that the earlier one lacks.</param>
/// <param name="Same">How many entries are in both.</param>
public sealed record ListDifference(IReadOnlyList<string> Gone, IReadOnlyList<string> New, int Same)
{
    /// <summary>The most entries of a kind that a page shows.</summary>
    public const int MostShown = 20;

    /// <summary>Whether only the order differs.</summary>
    public bool IsReordered => Gone.Count == 0 && New.Count == 0;

    /// <summary>Compares the values of a key; null unless both are lists.</summary>
    public static ListDifference? Of(FieldDifference field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field is not { Before: JsonArray before, After: JsonArray after }) return null;
        List<string> was = [.. before.Select(FlowText.Of)], now = [.. after.Select(FlowText.Of)];
        var gone = Without(was, now);
        return new ListDifference(gone, Without(now, was), was.Count - gone.Count);
    }

    // An entry that stands twice in one list and once in the other differs once.
    private static List<string> Without(List<string> entries, List<string> others)
    {
        var left = others.CountBy(entry => entry).ToDictionary();
        var result = new List<string>();
        foreach (var entry in entries)
        {
            if (left.GetValueOrDefault(entry) > 0) left[entry]--;
            else result.Add(entry);
        }

        return result;
    }
}
