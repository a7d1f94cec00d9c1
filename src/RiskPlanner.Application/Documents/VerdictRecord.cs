using System.Text.Json.Serialization;
using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Documents;

/// <summary>What decided about the data sets of a cell (<see cref="CellDetail"/>).</summary>
public sealed record VerdictRecord
{
    /// <summary>The heading of the column.</summary>
    public required string Column { get; init; }

    /// <summary>The kind of what the cell says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How many data sets it is about.</summary>
    public required int DataSets { get; init; }

    /// <summary>How many of them are lost.</summary>
    public required int Lost { get; init; }

    /// <summary>How many of them are unavailable.</summary>
    public required int Unavailable { get; init; }

    /// <summary>How many of them miss a target of their application.</summary>
    public required int TargetsMissed { get; init; }

    /// <summary>The age of what comes back in the worst case; null where nothing does, and for several columns together.</summary>
    public Duration? Age { get; init; }

    /// <summary>Whether the recovery point objective is met; null where there is none.</summary>
    public bool? RpoMet { get; init; }

    /// <summary>How long it takes in the worst case; null where that is not known or nothing has to be done.</summary>
    public Duration? Takes { get; init; }

    /// <summary>Whether the recovery time objective is met; null where there is none.</summary>
    public bool? RtoMet { get; init; }

    /// <summary>Whether only a copy in clear helps.</summary>
    public required bool ClearCopyOnly { get; init; }

    /// <summary>Why, in a sentence; empty where nothing happened to the data.</summary>
    public required string Why { get; init; }

    /// <summary>The least changes of the plan that would help.</summary>
    public IReadOnlyList<RemedyRecord> Remedies { get; init; } = [];

    /// <summary>The data set that was replayed; null for several columns together.</summary>
    public string? Simulated { get; init; }

    /// <summary>What was struck in the worst case; null for several columns together.</summary>
    public string? Target { get; init; }

    /// <summary>When it was struck.</summary>
    public Instant? At { get; init; }

    /// <summary>The event that strikes with it, such as <c>key-loss target=A.KEY</c>, where two do; null else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Then { get; init; }

    /// <summary>The command that replays both events in the whole plan; null where one strikes, where they strike beyond its horizon, and for several columns together.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Witness { get; init; }

    /// <summary>
    /// How it compares with a baseline: new, unchanged (as bad as known, or less), or absent (known, and nothing to look at any more); null where there is none, and where
    /// there is nothing to look at and was not.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FindingState? State { get; init; }

    /// <summary>What it comes to over every moment; null where it is judged at one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MomentsRecord? Moments { get; init; }

    /// <summary>Whether it has to be looked at: a data set is lost or unavailable, or misses a target.</summary>
    [JsonIgnore]
    public bool IsFinding => Lost > 0 || Unavailable > 0 || TargetsMissed > 0;
}
