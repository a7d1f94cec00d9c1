namespace RiskPlanner.Application.Destruction;

/// <summary>
/// What is left of data after its key was destroyed on purpose (docs/theory/destruction.md). Moments are ISO 8601 in UTC.
/// </summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Key">The label whose record is deleted; null when the data set has no key.</param>
/// <param name="At">When it is deleted.</param>
/// <param name="DataSets">The data sets that shall be unreadable.</param>
/// <param name="AlsoLost">Other data sets under the same label, which lose their key with it.</param>
/// <param name="UnreadableAfter">After which moment nobody can read it; null when there is none within the plan.</param>
/// <param name="Statement">The same as a sentence; the provisos continue it.</param>
/// <param name="Provisos">What the statement takes for granted.</param>
/// <param name="Routes">Every way in which the data could still be read, those that never end first.</param>
public sealed record DestructionDocument(
    string Plan,
    string PlanSha256,
    string ProgramVersion,
    string? Key,
    string At,
    IReadOnlyList<string> DataSets,
    IReadOnlyList<string> AlsoLost,
    string? UnreadableAfter,
    string Statement,
    IReadOnlyList<string> Provisos,
    IReadOnlyList<DestructionRouteRecord> Routes);
