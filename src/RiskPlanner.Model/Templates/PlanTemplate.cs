using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A way to begin a plan: a complete and sound one, made of a few parameters.</summary>
/// <param name="Id">Its name in data, such as <c>single-application</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Purpose">What it is for, as a sentence.</param>
/// <param name="Make">
/// Makes the plan from its name (1 to <see cref="PlanLimits.MaximumPlanNameLength"/> characters) and its first moment, from
/// which on it speaks of a year; the first moment lies in the range of <see cref="PlanLimits"/>, a year before its end. Pure.
/// </param>
public sealed record PlanTemplate(string Id, string Title, string Purpose, Func<string, Instant, Plan> Make);
