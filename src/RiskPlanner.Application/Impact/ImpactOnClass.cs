using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Application.Impact;

/// <summary>What an event does to data sets that are alike.</summary>
/// <param name="Title">What they are called.</param>
/// <param name="Members">Their names.</param>
/// <param name="Outcome">What became of them.</param>
/// <param name="Route">The route that leads to the data, in words; empty when none does.</param>
/// <param name="Cause">Why the primary and each route that was tried failed, in words.</param>
/// <param name="EndedBy">What ends the outage, in words; empty where there is none.</param>
/// <param name="Age">The age of what comes back; null when nothing does.</param>
/// <param name="Takes">How long it takes; null where that is not known or nothing has to be done.</param>
/// <param name="RpoMet">Whether no more work is missing than the application allows; null where it states nothing.</param>
/// <param name="RtoMet">Whether it takes no longer than the application allows; null where it states nothing.</param>
public sealed record ImpactOnClass(
    string Title, IReadOnlyList<string> Members, OutcomeKind Outcome, string Route, string Cause, string EndedBy, Duration? Age, Duration? Takes, bool? RpoMet, bool? RtoMet);
