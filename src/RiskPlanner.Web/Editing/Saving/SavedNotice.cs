using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Saving;

/// <summary>What there is to say after a save.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Version">The version that was made; null when it is a refusal.</param>
/// <param name="Text">What was saved, in a sentence.</param>
/// <param name="Notes">What happened beside it, in sentences.</param>
public sealed record SavedNotice(string Slug, PlanVersion? Version, string Text, IReadOnlyList<string> Notes);
