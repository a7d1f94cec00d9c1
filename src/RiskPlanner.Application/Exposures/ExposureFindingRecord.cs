using RiskPlanner.Application.Findings.Output;

namespace RiskPlanner.Application.Exposures;

/// <summary>A place on the way of data that is a finding.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Flow">The name of the backup policy or transfer.</param>
/// <param name="Hop">The number of the first such place in the flow's hops, from 0 on.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="SafeRoute">A way on which it would not be so.</param>
/// <param name="Change">The change, as somebody would make it: job steps, commands, statements.</param>
/// <param name="Kind">backup or transfer.</param>
/// <param name="At">The place in words.</param>
/// <param name="DataSets">The data sets that it is about.</param>
/// <param name="Path">The place in the plan.</param>
/// <param name="Fingerprint">The same for the same finding in every run, as in the list of findings.</param>
/// <param name="Accepted">Who answers for it; null when nobody does, or nobody has looked.</param>
public sealed record ExposureFindingRecord(
    string Id, string Flow, int Hop, string Severity, string Message, string SafeRoute, string Change, string Kind, string At, IReadOnlyList<string> DataSets, string Path,
    string Fingerprint, AcceptanceRecord? Accepted);
