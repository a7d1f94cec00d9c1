using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>
/// Something that could be done otherwise in a plan for the sake of one data set: a free attribute of a table. It changes the
/// plan and knows no utility, no threat and no verdict.
/// </summary>
/// <param name="Id">Its name in data, such as <c>copy-offsite</c>.</param>
/// <param name="WhenTrue">The words when the change is made, such as "copy is offsite".</param>
/// <param name="WhenFalse">The words when it is not.</param>
/// <param name="Apply">
/// The changed plan; null when there is nothing to change: it is so already, or another change would have to come first.
/// </param>
public sealed record PlanChange(string Id, string WhenTrue, string WhenFalse, Func<Plan, DataSetDefinition, Plan?> Apply);
