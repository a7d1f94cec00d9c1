using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Editing.Conflicts;

/// <summary>Two people's changes of one item that do not go together by themselves, and how it shall be solved.</summary>
public sealed class Conflict
{
    private readonly ItemConflict _conflict;
    private readonly ItemEdit _edit;

    /// <summary>Makes it.</summary>
    /// <param name="edit">What I wanted.</param>
    /// <param name="conflict">What came in its way.</param>
    /// <param name="renamedTo">What the other one calls the item now; null when it was not renamed.</param>
    internal Conflict(ItemEdit edit, ItemConflict conflict, string? renamedTo = null)
    {
        (_edit, _conflict, RenamedTo) = (edit, conflict, renamedTo);
        var section = PlanSections.Get(conflict.Section);
        Rows = [.. conflict.Fields.Select(field =>
        {
            var form = section.Fields.FirstOrDefault(one => one.Key == field.Key);
            return new ConflictRow(field, ContentWords.Of(form, field.Base), ContentWords.Of(form, field.Mine), ContentWords.Of(form, field.Theirs));
        })];
    }

    /// <summary>What kind it is.</summary>
    public ConflictKind Kind => this switch
    {
        { RenamedTo: not null } => ConflictKind.TheyRenamed,
        { _conflict.Theirs: null } => ConflictKind.TheyRemoved,
        { _edit.Content: null } => ConflictKind.TheyChangedWhatIRemove,
        _ => ConflictKind.SameKeys,
    };

    /// <summary>The item, as it was called when editing began.</summary>
    public string Identity => _conflict.Identity;

    /// <summary>What the other one calls it now; null when it was not renamed.</summary>
    public string? RenamedTo { get; }

    /// <summary>The version that came in the way; null when it is not known.</summary>
    public PlanVersion? By => _conflict.By;

    /// <summary>Who made it.</summary>
    public string Who => By?.Author ?? "Somebody else";

    /// <summary>The keys that both changed.</summary>
    public IReadOnlyList<ConflictRow> Rows { get; }

    /// <summary>
    /// The edit that solves it: my changes and the other one's together, for the same keys as chosen; what was removed is
    /// made again; what was renamed is changed under its new name; what was changed is removed all the same.
    /// </summary>
    internal ItemEdit Solution() => Kind switch
    {
        ConflictKind.TheyRemoved => _edit with { Identity = null, Base = null },
        ConflictKind.TheyRenamed => _edit with { Identity = RenamedTo, Content = Renamed() },
        ConflictKind.TheyChangedWhatIRemove => _edit with { Base = _conflict.Theirs },
        _ => _edit with { Base = _conflict.Theirs, Content = Chosen() },
    };

    // A name that I have not changed myself follows the other one's.
    private JsonObject? Renamed()
    {
        var content = _edit.Content?.DeepClone().AsObject();
        var key = PlanSections.Get(_conflict.Section).IdentityKey;
        if (content is not null && (string?)content[key] == Identity) content[key] = RenamedTo;
        return content;
    }

    private JsonObject Chosen()
    {
        var content = _conflict.Merged!.DeepClone().AsObject();
        foreach (var row in Rows)
        {
            var value = row.TakesTheirs ? row.Field.Theirs : row.Field.Mine;
            if (value is null)
                content.Remove(row.Key);
            else
                content[row.Key] = value.DeepClone();
        }

        return content;
    }
}
