using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>What somebody wants to do to one item.</summary>
public sealed record ItemEdit
{
    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>The item as it was called when editing began; null for a new one.</summary>
    public string? Identity { get; init; }

    /// <summary>The content that editing began with, as canonical JSON; null for a new one.</summary>
    public string? Base { get; init; }

    /// <summary>The content that it shall have, as it was typed; null removes the item.</summary>
    public JsonObject? Content { get; init; }

    /// <summary>The comments that it shall have, as an earlier version had them; null keeps those that are there.</summary>
    internal string? Comments { get; init; }

    /// <summary>
    /// Whether the content is one that a version has recorded, so that names in it are those of after the save. What people
    /// type has the names that they see, which are those of before it.
    /// </summary>
    internal bool IsRecorded { get; init; }

    /// <summary>Where it goes (<see cref="StoredItem.Position"/>); null keeps its place, and puts a new one at the end.</summary>
    public long? Position { get; init; }

    /// <summary>The edit that makes a change, when nothing has happened to the item since.</summary>
    internal static ItemEdit Of(PlanChange change) => new()
    {
        Section = change.Section,
        Identity = change.Before?.Identity,
        Base = change.Before?.Content,
        Content = change.After?.ToJson(),
        Comments = change.After?.Comments,
        Position = change.Position,
        IsRecorded = true,
    };
}
