using RiskPlanner.Model;

namespace RiskPlanner.Web.Editing.Starting;

/// <summary>Something that a new plan can begin with.</summary>
/// <param name="Key">Its name in forms.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Sentence">What is in it, in a sentence.</param>
/// <param name="Make">Makes the plan of a name and the year that it shall speak of.</param>
public sealed record PlanStart(string Key, string Title, string Sentence, Func<string, int, Plan> Make);
