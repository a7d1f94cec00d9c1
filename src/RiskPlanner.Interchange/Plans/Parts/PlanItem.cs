using System.Text.Json.Nodes;

namespace RiskPlanner.Interchange;

/// <summary>One thing of a plan, such as a site or a data set, as it is stored, compared and edited by itself.</summary>
/// <param name="Section">The key of its section (<see cref="PlanSection.Key"/>).</param>
/// <param name="Identity">What tells it from the others of its section: its name or label.</param>
/// <param name="Content">Its keys and values as canonical JSON: equal content is equal text.</param>
/// <param name="Comments">The comments that the file has on it, as JSON; null when it has none.</param>
public sealed record PlanItem(string Section, string Identity, string Content, string? Comments = null)
{
    /// <summary>The content as an object of its own, free to be changed.</summary>
    public JsonObject ToJson() => JsonNode.Parse(Content)!.AsObject();
}
