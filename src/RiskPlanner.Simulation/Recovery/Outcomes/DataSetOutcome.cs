using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>What became of a data set: a promise of a version and a time, and what it stands on. Two are equal when all of it is, but <see cref="EndEffects"/>. Immutable.</summary>
public sealed record DataSetOutcome
{
    /// <summary>The data set.</summary>
    public required DataSetName DataSet { get; init; }

    /// <summary>What became of it.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>
    /// When its content was damaged, or, where content is whole, when access to it was lost; null where neither happened.
    /// </summary>
    public Instant? DamagedAt { get; init; }

    /// <summary>The number of the version that is promised, 1 for the first that the plan's schedule writes; null when none is, of an intact one because it does not exist at that time.</summary>
    public int? Version { get; init; }

    /// <summary>When that version was committed; null when none is promised.</summary>
    public Instant? CommittedAt { get; init; }

    /// <summary>
    /// Zero where no committed version is missing; else <see cref="DamagedAt"/> minus the commit of the version that is promised. Null
    /// when none is.
    /// </summary>
    public Duration? Age { get; init; }

    /// <summary>How many updates were made on damaged content until its discovery; they are lost as well.</summary>
    public int LostUpdates { get; init; }

    /// <summary>When the last of them was made; null where there was none.</summary>
    public Instant? LastLostUpdate { get; init; }

    /// <summary>The route that leads to the data; null when none does.</summary>
    public RouteTaken? Route { get; init; }

    /// <summary>Why the primary could not be used as it was, and why each route that was tried led nowhere; empty when intact.</summary>
    public IReadOnlyList<RouteFailure> Failures { get; init; } = [];

    /// <summary>What ends the outages that stand before the data, in the order in which it is done; empty unless unavailable.</summary>
    public IReadOnlyList<OutageEnd> Ends { get; init; } = [];

    /// <summary>
    /// Which other data sets these ends bring back or take away, as seen at discovery. No part of what makes two outcomes equal: it tells of
    /// others. Empty in replays of large estates, which replay one data set of each kind.
    /// </summary>
    public IReadOnlyList<EndEffect> EndEffects { get; init; } = [];

    /// <summary>
    /// How long it takes until the data can be read again, all steps one after the other; null where nothing has to be done, nothing
    /// helps, or an outage needs what the plan has not.
    /// </summary>
    public Duration? Takes { get; init; }

    /// <summary>
    /// How long people had worked on it already: since the first discovery whose recovery could not be carried out in the end, because something else struck; zero where
    /// there was none. It counts against the RTO, and is no part of <see cref="Takes"/>.
    /// </summary>
    public Duration Waited { get; init; }

    /// <summary>Every step to the data, ends of outages included.</summary>
    public Runbook Runbook { get; init; } = Runbook.Empty;

    /// <summary>Whether an encrypted data set comes back from a copy that lay there in clear.</summary>
    public bool FromClearCopy { get; init; }

    /// <summary>Whether the data of an encrypted data set lies in clear once it can be read again.</summary>
    public bool LiesInClear { get; init; }

    /// <summary>The label under which the data can be read; null where it lies in clear, or nowhere.</summary>
    public KeyLabel? Label { get; init; }

    /// <summary>Why the application cannot write where it can be read; null where it can, and where nothing can be read.</summary>
    public WriteHindrance? WriteHindrance { get; init; }

    /// <summary>What the application asks for, and whether it is met.</summary>
    public TargetJudgement Targets { get; init; } = TargetJudgement.None;

    /// <summary>Whether the data can be read: intact or recovered.</summary>
    public bool Survived => Kind is OutcomeKind.Intact or OutcomeKind.Recovered;

    /// <inheritdoc/>
    public bool Equals(DataSetOutcome? other) => other is not null
        && (DataSet, Kind, DamagedAt, Version, CommittedAt, Age, LostUpdates, LastLostUpdate) == (other.DataSet, other.Kind, other.DamagedAt, other.Version, other.CommittedAt, other.Age, other.LostUpdates, other.LastLostUpdate)
        && (Route, Takes, Waited, Runbook, FromClearCopy, LiesInClear, Label, WriteHindrance, Targets) == (other.Route, other.Takes, other.Waited, other.Runbook, other.FromClearCopy, other.LiesInClear, other.Label, other.WriteHindrance, other.Targets)
        && Failures.SequenceEqual(other.Failures) && Ends.SequenceEqual(other.Ends);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DataSet, Kind, Version, Age, Takes);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{DataSet} {Kind} version {Version} damaged {DamagedAt} age {Age} lost updates {LostUpdates} takes {Takes} waited {Waited} label {Label} clear {FromClearCopy}/{LiesInClear} write {WriteHindrance} targets {Targets}\n  route: {OutcomeWords.Route(this)}\n  cause: {OutcomeWords.Causes(Failures)}\n  ends: {OutcomeWords.Ends(Ends)}\n{Runbook}";
}
