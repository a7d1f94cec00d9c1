using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>Who together can lose the data of a plan. Immutable.</summary>
/// <param name="Sets">The smallest sets of people, those of fewer first.</param>
/// <param name="TruncatedAt">The most people of a set that was looked for; null where sets of any number were.</param>
/// <param name="People">How many people the plan has, holders of key parts who stand nowhere else included.</param>
/// <param name="IsExact">
/// Whether there are no other sets of so few people. Where outages count (<see cref="LossTop.Unavailable"/>) some acts can mend what others did, so that there may be: told are people who do it with all
/// their acts, with all but those of one kind, or with one or two.
/// </param>
/// <param name="AlreadySo">The data sets of which the top holds where nobody does anything; they are left out.</param>
/// <param name="Kinds">How many kinds of data sets were solved.</param>
/// <param name="Replays">How many replays it took.</param>
public sealed record CollusionResult(IReadOnlyList<ColludingSet> Sets, int? TruncatedAt, bool IsExact, int People, IReadOnlyList<DataSetName> AlreadySo, int Kinds, long Replays);
