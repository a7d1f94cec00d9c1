using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>A column of a table of items.</summary>
/// <param name="Path">The field that it fills, as faults name it: <c>keyLabel</c>, <c>schedule.every</c>, <c>steps[0].utility</c>.</param>
/// <param name="Title">What its head says.</param>
public sealed record TableColumn(string Path, string Title)
{
    /// <summary>The columns that a table of a section has when it does not say them itself: its names, what each item needs, and what most have.</summary>
    public static IReadOnlyList<TableColumn> UsualOf(PlanSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        string[] keys = section.Key switch
        {
            "dataSets" => ["name", "application", "volume", "keyLabel", "sizeKiB"],
            "keys" => ["label", "purpose"],
            "arrays" => ["name", "site", "volumes"],
            _ => [.. section.Fields.Where(field => field.Key == section.IdentityKey || (field.Required && field.Kind != FieldKind.Mapping && field.Item?.Kind != FieldKind.Mapping)).Select(field => field.Key)],
        };
        return [.. keys.Select(key => new TableColumn(key, TitleOf(key)))];
    }

    /// <summary>What the head of a field says.</summary>
    public static string TitleOf(string key) => SectionWords.Capital(SectionWords.Spaced(key));
}
