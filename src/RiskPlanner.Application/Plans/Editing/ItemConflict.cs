using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>An item that somebody else has changed since editing began, in a way that cannot be merged.</summary>
/// <param name="Edit">Which of the edits, from 0 on.</param>
/// <param name="Section">The section.</param>
/// <param name="Identity">The item, as it was called when editing began.</param>
/// <param name="Theirs">The item as it is now, canonical JSON; null when it is removed.</param>
/// <param name="Merged">What the second one's content would be with the first one's other changes in it; null when one of them removes the item.</param>
/// <param name="Fields">The keys that both changed; empty when one of them removes it.</param>
/// <param name="By">The version that made the last change to it.</param>
public sealed record ItemConflict(
    int Edit, string Section, string Identity, string? Theirs, JsonObject? Merged, IReadOnlyList<FieldConflict> Fields, PlanVersion? By);
