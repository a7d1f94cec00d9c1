using System.Text;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>A comparison of two versions as plain text, section by section, in the manner of a unified list. Pure function.</summary>
public static class ComparisonText
{
    /// <summary>The text; lines end with a line feed.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="from">The version compared with.</param>
    /// <param name="to">The version that is compared.</param>
    /// <param name="differences">What differs, by section.</param>
    public static string Of(string slug, int from, int to, IReadOnlyList<ItemDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var text = new StringBuilder($"--- {slug}.yaml, version {from}\n+++ {slug}.yaml, version {to}\n");
        if (differences.Count == 0) text.Append("No difference.\n");
        foreach (var section in differences.GroupBy(difference => difference.Section))
        {
            text.Append($"@@ {section.Key} @@\n");
            foreach (var difference in section) Write(text, difference);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ItemDifference difference)
    {
        var name = PlanSections.Get(difference.Section).IsHead ? "" : $" {difference.Identity}";
        text.Append(difference.Kind switch
        {
            DifferenceKind.Added => $"+{name}\n",
            DifferenceKind.Removed => $"-{name}\n",
            DifferenceKind.Renamed => $"~ {difference.EarlierIdentity} ->{name}\n",
            DifferenceKind.Remarked => $" {name}{(difference.CommentsDiffer ? " (comments)" : " (place)")}\n",
            _ => $" {name}\n",
        });
        foreach (var field in difference.Fields)
        {
            if (field.Before is not null) text.Append($"-   {field.Key}: {FlowText.Of(field.Before)}\n");
            if (field.After is not null) text.Append($"+   {field.Key}: {FlowText.Of(field.After)}\n");
        }
    }
}
