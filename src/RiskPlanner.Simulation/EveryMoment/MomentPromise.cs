using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What becomes of a data set wherever in a stretch the event strikes: everything of its outcome that a verdict looks at. Between two
/// critical moments nothing of it changes but its age, which grows with the moment of damage, and the time to an end that the plan brings
/// by itself, which shrinks. Immutable.
/// </summary>
internal readonly record struct MomentPromise
{
    /// <summary>The kind of outcome.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>When the version that comes back was committed; null where none does.</summary>
    public Instant? CommittedAt { get; init; }

    /// <summary>Whether a committed version is missing, so that there is an age.</summary>
    public bool IsMissing { get; init; }

    /// <summary>When the data set was damaged; null where that is the moment of the event.</summary>
    public Instant? DamagedAt { get; init; }

    /// <summary>When the last update was made on damaged content; null where none was.</summary>
    public Instant? LastLostUpdate { get; init; }

    /// <summary>How long it takes where the event strikes at <see cref="TakesAt"/>; null as in <see cref="DataSetOutcome.Takes"/>.</summary>
    public Duration? Takes { get; init; }

    /// <summary>Where the plan ends the outage by itself soon after: the moment of the event for which <see cref="Takes"/> holds; null else.</summary>
    public Instant? TakesAt { get; init; }

    /// <summary>Whether an encrypted data set comes back from a copy that lay there in clear.</summary>
    public bool FromClearCopy { get; init; }

    /// <summary>When the loss is noticed.</summary>
    public required Instant NoticedAt { get; init; }

    /// <summary>After which moment it would be lost for good, were it noticed then, by the closed form; null where there is none.</summary>
    public Instant? LostAfter { get; init; }

    /// <summary>Whether it holds in each situation that is like the one that it was found in, and not at its moment alone.</summary>
    public bool IsOfSituation { get; init; }

    /// <summary>The targets of its application.</summary>
    public required TargetJudgement Targets { get; init; }

    /// <summary>What an outcome promises where the event strikes at a moment.</summary>
    public static MomentPromise Of(DataSetOutcome outcome, Instant at, Instant noticedAt) => new()
    {
        Kind = outcome.Kind,
        CommittedAt = outcome.CommittedAt,
        IsMissing = outcome.Age > Duration.Zero,
        DamagedAt = outcome.DamagedAt == at ? null : outcome.DamagedAt,
        LastLostUpdate = outcome.LastLostUpdate,
        Takes = outcome.Takes,
        TakesAt = noticedAt == at && outcome.Ends.Any(end => end.PlannedAt is not null && end.Takes != end.Step.Profile.Takes) ? at : null,
        FromClearCopy = outcome.FromClearCopy,
        NoticedAt = noticedAt,
        Targets = outcome.Targets,
    };

    /// <summary>Whether it promises what another one does, and neither goes by the moment: both are intact, and no notice matters.</summary>
    public bool IsAsBefore(MomentPromise other) => Kind == OutcomeKind.Intact && other.Kind == OutcomeKind.Intact && !IsMissing && !other.IsMissing && LastLostUpdate is null && other.LastLostUpdate is null;

    /// <summary>The age where the event strikes at a moment; null where nothing comes back.</summary>
    public Duration? AgeAt(Instant at) => (Kind, CommittedAt) switch
    {
        // Of what does not exist nothing is missing.
        (OutcomeKind.Intact, null) => Duration.Zero,
        (_, null) => null,
        (_, { } committed) => IsMissing ? (DamagedAt ?? at) - committed : Duration.Zero,
    };

    /// <summary>How long it takes where the event strikes at a moment.</summary>
    public Duration? TakesWhen(Instant at) => TakesAt is { } known ? Takes - (at - known) : Takes;

    /// <summary>The span of work that is missing where the event strikes at a moment, as <see cref="TargetJudgement.MissingWork"/> has it.</summary>
    public Duration? MissingAt(Instant at) => AgeAt(at) is not { } age ? null : LastLostUpdate is { } last ? age + (last - (DamagedAt ?? at)) : age;

    /// <summary>Whether its application has targets.</summary>
    public bool HasTargets => Targets.Rpo is not null || Targets.Rto is not null;

    /// <summary>The moments inside a stretch from which on a target is met or missed that was not before.</summary>
    public IEnumerable<Instant> Turns(MomentWindow stretch)
    {
        if (Targets.Rpo is { } rpo && IsMissing && DamagedAt is null && LastLostUpdate is null && CommittedAt + rpo + Duration.Epsilon is { } late && late > stretch.From && late < stretch.Until) yield return late;
        if (Targets.Rto is { } rto && TakesAt is { } known && Takes is { } takes && known + (takes - rto) is var soon && soon > stretch.From && soon < stretch.Until) yield return soon;
    }

    /// <summary>What a cell says of it where the event strikes at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="strikesKeys">Whether the threat is one to keys, so that a copy in clear is told.</param>
    public Verdict VerdictAt(Instant at, bool strikesKeys)
    {
        var rpoMissed = Targets.Rpo is { } rpo && !(MissingAt(at) <= rpo);
        var rtoMet = Targets.Rto is { } rto && (Kind == OutcomeKind.Intact || (Kind != OutcomeKind.Lost && TakesWhen(at) <= rto));
        return Kind switch
        {
            OutcomeKind.Lost => Verdict.No,
            OutcomeKind.Unavailable => rtoMet ? Verdict.YesBut : Verdict.Outage,
            _ => rpoMissed || (Targets.Rto is not null && !rtoMet) || (strikesKeys && FromClearCopy) ? Verdict.YesBut : Verdict.Yes,
        };
    }
}
