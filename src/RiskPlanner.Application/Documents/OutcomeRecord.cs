using System.Text.Json.Serialization;
using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Application.Documents;

/// <summary>What became of a data set in a replay (<see cref="DataSetOutcome"/>).</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Route">The route that leads to the data, in words; empty when none does.</param>
/// <param name="Age">Zero where no committed version is missing; else the moment of the damage minus the commit of the version that comes back; null when none does.</param>
/// <param name="Cause">Why the primary and each route that was tried failed, in words; empty when intact.</param>
/// <param name="EndedBy">What would end the state of being unavailable, in words; empty otherwise.</param>
/// <param name="FromClearCopy">Whether it comes back from a copy that lay there in clear.</param>
public sealed record OutcomeRecord(
    string DataSet, OutcomeKind Outcome, string Route, Duration? Age, string Cause, string EndedBy, bool FromClearCopy)
{
    /// <summary>When its content was damaged, or, where content is whole, access to it was lost; null where neither was.</summary>
    public Instant? DamagedAt { get; init; }

    /// <summary>The number of the version that comes back, 1 for the first; null when none does.</summary>
    public int? Version { get; init; }

    /// <summary>When that version was committed.</summary>
    public Instant? CommittedAt { get; init; }

    /// <summary>How many updates were made on damaged content; they are lost as well.</summary>
    public int LostUpdates { get; init; }

    /// <summary>The recovery point objective; null where nobody has said.</summary>
    public Duration? Rpo { get; init; }

    /// <summary>Whether no more work is missing than it allows.</summary>
    public bool? RpoMet { get; init; }

    /// <summary>
    /// How long it takes until the data can be read again; null where that is not known or nothing has to be done, and in documents of
    /// earlier versions in the evidence of tables.
    /// </summary>
    public Duration? Takes { get; init; }

    /// <summary>How long people had worked on it before, on a recovery that could not be carried out; null where there was none. It counts against the RTO.</summary>
    public Duration? Waited { get; init; }

    /// <summary>The recovery time objective; null where nobody has said.</summary>
    public Duration? Rto { get; init; }

    /// <summary>Whether it takes no longer than that.</summary>
    public bool? RtoMet { get; init; }

    /// <summary>Whether the data lies in clear once it can be read again.</summary>
    public bool LiesInClear { get; init; }

    /// <summary>The label under which the data can be read; null where it lies in clear, or nowhere.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the application can write where the data can be read; null where nothing can be read.</summary>
    public bool? Writable { get; init; }

    /// <summary>Why it cannot, in words; null where it can.</summary>
    public string? WriteHindrance { get; init; }

    /// <summary>What lets writers go on, in words; null where nothing has to, or nothing does.</summary>
    public string? WritersGoOn { get; init; }

    /// <summary>Why each route that was tried failed; null in documents of earlier versions.</summary>
    public IReadOnlyList<CauseRecord>? Causes { get; init; }

    /// <summary>What ends the outages before the data, in order; null in documents of earlier versions.</summary>
    public IReadOnlyList<EndRecord>? Ends { get; init; }

    /// <summary>The runbook of the recovery; null in the evidence of tables and in documents of earlier versions.</summary>
    public RunbookRecord? Runbook { get; init; }

    /// <summary>Whether the data can be read: intact or recovered.</summary>
    public bool Survived => Outcome is OutcomeKind.Intact or OutcomeKind.Recovered;

    /// <summary>Whether it has to be looked at: the data is not there, or a target is missed.</summary>
    [JsonIgnore]
    public bool IsFinding => !Survived || RpoMet == false || RtoMet == false;
}
