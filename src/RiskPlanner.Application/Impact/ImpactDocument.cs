using NodaTime;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Impact;

/// <summary>The blast radius of an event: what is lost, unavailable or exposed with what it strikes.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Event">The event, with what became of it.</param>
/// <param name="At">When it struck.</param>
/// <param name="DataSets">How many data sets the plan has.</param>
/// <param name="Lost">The names of those that are lost, in the plan's order.</param>
/// <param name="Unavailable">The names of those that come back only once an outage is ended by an act outside of recovery.</param>
/// <param name="Exposed">The names of those that the event, or their recovery, lets somebody read.</param>
/// <param name="Recovered">The names of those that come back by what recoverers do.</param>
/// <param name="TargetsMissed">The names of those that come back, and not as their application's targets ask for.</param>
/// <param name="Applications">The same summed up by application, the most critical first.</param>
/// <param name="Classes">What became of each kind of data sets to which something happened.</param>
/// <param name="Exposures">What is exposed, and how.</param>
/// <param name="ExposureRule">Which events can expose anything, in a sentence.</param>
/// <param name="Effort">What was replayed and what was skipped.</param>
/// <param name="Assumptions">The names of what the result takes for granted.</param>
public sealed record ImpactDocument(
    string Plan,
    string PlanSha256,
    string ProgramVersion,
    EventRecord Event,
    Instant At,
    int DataSets,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Unavailable,
    IReadOnlyList<string> Exposed,
    IReadOnlyList<string> Recovered,
    IReadOnlyList<string> TargetsMissed,
    IReadOnlyList<ImpactOnApplication> Applications,
    IReadOnlyList<ImpactOnClass> Classes,
    IReadOnlyList<ExposureRecord> Exposures,
    string ExposureRule,
    EffortRecord Effort,
    IReadOnlyList<string> Assumptions)
{
    /// <summary>The person of whose acts it is the blast radius; null of a single event.</summary>
    public string? Person { get; init; }

    /// <summary>All that the person does, in the order in which it strikes, of which <see cref="Event"/> is the first; null of a single event.</summary>
    public IReadOnlyList<EventRecord>? Events { get; init; }

    /// <summary>Whether something is lost or out of reach.</summary>
    public bool IsFinding() => Lost.Count + Unavailable.Count > 0;
}
