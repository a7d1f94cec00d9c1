namespace RiskPlanner.Application.Documents;

/// <summary>What became of a data set in a replay.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Outcome">intact, recovered, unavailable or lost.</param>
/// <param name="Route">The route that led to the data; empty when none did.</param>
/// <param name="Age">Strike minus the time at which the version was committed (ISO 8601 duration); null when nothing can be read.</param>
/// <param name="Cause">Why the primary and each route that was tried failed; empty when intact.</param>
/// <param name="EndedBy">What would end the state of being unavailable; empty otherwise.</param>
/// <param name="FromClearCopy">Whether it came back from a copy that lay there in clear.</param>
public sealed record OutcomeRecord(
    string DataSet, string Outcome, string Route, string? Age, string Cause, string EndedBy, bool FromClearCopy)
{
    /// <summary>
    /// How long it takes until the data can be read again (ISO 8601 duration); null where that is not known or nothing has to be
    /// done, and in the evidence of tables.
    /// </summary>
    public string? Takes { get; init; }

    /// <summary>The runbook of the recovery; null in the evidence of tables and in documents of earlier versions.</summary>
    public RunbookRecord? Runbook { get; init; }

    /// <summary>Whether the data can be read: intact or recovered.</summary>
    public bool Survived => Outcome is "intact" or "recovered";
}
