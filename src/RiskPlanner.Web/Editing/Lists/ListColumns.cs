using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>Chooses the most telling keys of a section for its list. Pure functions.</summary>
internal static class ListColumns
{
    private const int Most = 6;

    /// <summary>All columns that a list can have, in the order of the file.</summary>
    public static IReadOnlyList<ListColumn> All(PlanSection section)
    {
        var columns = new HashSet<ItemColumn>();
        // The data base keeps one key in a column: where two could stand in it, the first of the file's order that it takes.
        return [.. section.Fields.Select(field => new ListColumn(field, ColumnOf(section, field.Key) is { } column && columns.Add(column) ? column : null))];
    }

    /// <summary>
    /// The columns that a list has when nobody chose others, in the order of the file: the identity first, then what the data base can sort and filter, what must be
    /// there, references, and of the rest what comes first.
    /// </summary>
    public static IReadOnlyList<ListColumn> Of(PlanSection section)
    {
        var all = All(section);
        var chosen = all.OrderByDescending(column => Weight(section, column)).Take(Most).ToHashSet();
        return [.. all.Where(chosen.Contains)];
    }

    private static ItemColumn? ColumnOf(PlanSection section, string key) =>
        ItemColumns.Of(section, key) is { } column && ItemColumns.KeyOf(section, column) == key ? column : null;

    private static int Weight(PlanSection section, ListColumn column) => column switch
    {
        _ when column.Form.Key == section.IdentityKey => 9,
        { Column: not null } => 8,
        { Form.Required: true } => 7,
        { Form.RefersTo.Count: > 0 } => 6,
        { Form.Kind: FieldKind.Prose } => 1,
        { Form.IsSchedule: true } => 5,
        { Form.Kind: FieldKind.Boolean } => 3,
        _ => 4,
    };
}
