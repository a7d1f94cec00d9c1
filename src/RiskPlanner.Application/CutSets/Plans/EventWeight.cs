namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>How much depends on an event, by the structure alone: plans state no probabilities.</summary>
/// <param name="Event">The event.</param>
/// <param name="Orders">Entry k is in how many cut sets of k events it stands.</param>
public sealed record EventWeight(PlanEventRecord Event, IReadOnlyList<int> Orders);
