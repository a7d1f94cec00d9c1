using System.Globalization;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Persistence.Plans;

/// <summary>Items to rows and back. Pure functions.</summary>
internal static class PlanItemMapper
{
    public static PlanItemRow ToRow(string plan, StoredItem stored)
    {
        var row = new PlanItemRow
        {
            Plan = plan,
            Section = stored.Item.Section,
            Identity = stored.Item.Identity,
            Position = stored.Position,
            Content = "",
            SortKey = EbcdicOrder.KeyOf(stored.Item.Identity),
        };
        Write(stored.Item, row);
        return row;
    }

    /// <summary>Puts an item of the same identity into its row.</summary>
    public static void Write(PlanItem item, PlanItemRow row)
    {
        var section = PlanSections.Get(item.Section);
        var content = item.ToJson();
        row.Content = item.Content;
        row.Comments = item.Comments;
        row.Application = ItemColumns.Value(section, content, ItemColumn.Application);
        row.Volume = ItemColumns.Value(section, content, ItemColumn.Volume);
        row.KeyLabel = ItemColumns.Value(section, content, ItemColumn.KeyLabel);
        row.KeyStore = ItemColumns.Value(section, content, ItemColumn.KeyStore);
        row.Site = ItemColumns.Value(section, content, ItemColumn.Site);
        row.Kind = ItemColumns.Value(section, content, ItemColumn.Kind);
        row.Size = ItemColumns.Value(section, content, ItemColumn.Size) is { } size ? int.Parse(size, CultureInfo.InvariantCulture) : null;
    }

    public static PlanItem ToItem(PlanItemRow row) => new(row.Section, row.Identity, row.Content, row.Comments);

    public static StoredItem ToStored(PlanItemRow row) => new(ToItem(row), row.Position);
}
