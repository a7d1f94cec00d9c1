using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>A change on its way into the store.</summary>
/// <param name="Edit">Which edit asks for it; null when it follows from one, as where a renamed item is referred to.</param>
/// <param name="Change">The change.</param>
/// <param name="Recorded">
/// What a version has recorded and the edit brings back: the values of its keys have the names of after the save. Null where
/// names are those of before it, as people see them while they edit.
/// </param>
internal sealed record PlannedChange(int? Edit, PlanChange Change, JsonObject? Recorded = null)
{
    /// <summary>Tells of a key of the item whether its value has the names of after the save.</summary>
    public Func<string, bool> Settled()
    {
        if (Recorded is null || Change.After is not { } after) return _ => false;
        var content = after.ToJson();
        return key => JsonNode.DeepEquals(Recorded[key], content[key]);
    }
}
