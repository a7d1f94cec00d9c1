using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What strikes at one moment comes to for one data set over all moments, put together stretch by stretch in order of time. For one thread.
/// </summary>
/// <param name="blow">What strikes; its moment does not count.</param>
/// <param name="end">The moment by which who has not noticed never will.</param>
internal sealed class StrikeFold(Blow blow, Instant end)
{
    private static readonly Duration JustBefore = Duration.FromSeconds(1);

    private readonly Dictionary<Verdict, MomentWindows> _windows = new() { [Verdict.YesBut] = new(), [Verdict.Outage] = new(), [Verdict.No] = new() };

    private readonly bool _strikesKeys = blow.StrikesKeys;

    private ClosedMargin? _margin;

    /// <summary>What strikes.</summary>
    public Blow Blow { get; } = blow;

    /// <summary>Told each stretch; null where nobody listens.</summary>
    public Action<MomentWindow, MomentPromise>? Added { get; set; }

    /// <summary>A worst moment; null while there is none.</summary>
    public WorstMoment? Worst { get; private set; }

    /// <summary>The greatest age that comes back: the least that none exceeds; null where nothing ever comes back.</summary>
    public Duration? GreatestAge { get; private set; }

    /// <summary>Whether there is a moment at which the data set comes back, after work or once an outage has ended.</summary>
    public bool ComesBack { get; private set; }

    /// <summary>The longest time that a recovery takes; null where none has one.</summary>
    public Duration? LongestTakes { get; private set; }

    /// <summary>The longest time that passes from the event to its notice where it loses the data set and somebody does notice; null where that never is.</summary>
    public Duration? LongestUnnoticed { get; private set; }

    /// <summary>
    /// Where the margin is smallest by the closed form, and what it is there: how much longer copies of before last than the damage stays unnoticed; null where it has no closed
    /// form, copies always last, or replays say otherwise.
    /// </summary>
    public ClosedMargin? Margin => HasClosedForm ? _margin : null;

    /// <summary>Whether there is a closed form of the margin and each replay says what it says: below zero exactly where the data set is lost.</summary>
    public bool HasClosedForm { get; private set; } = true;

    /// <summary>The windows in which the event comes to just that; there are none of <see cref="Verdict.Yes"/>.</summary>
    public MomentWindows WindowsOf(Verdict verdict) => _windows[verdict];

    /// <summary>Adds what becomes of the data set where the event strikes in a stretch.</summary>
    /// <param name="stretch">The stretch; none before the last one. At the end of the horizon it can be a single moment.</param>
    /// <param name="promise">What becomes of the data set in all of it.</param>
    public void Add(MomentWindow stretch, MomentPromise promise)
    {
        Added?.Invoke(stretch, promise);
        ComesBack |= promise.Kind is OutcomeKind.Recovered or OutcomeKind.Unavailable;
        HasClosedForm &= promise.LostAfter is { } lostAfter && lostAfter < promise.NoticedAt == (promise.Kind == OutcomeKind.Lost);
        var isNoticed = promise.NoticedAt < end;
        if (isNoticed && promise.LostAfter is { } last && last < Instant.MaxValue && !(last - promise.NoticedAt >= _margin?.Margin)) _margin = new ClosedMargin(stretch.From, last, last - promise.NoticedAt);
        if (!promise.HasTargets)
        {
            AddPart(stretch, promise);
            return;
        }

        var from = stretch.From;
        foreach (var turn in promise.Turns(stretch).Order().Append(stretch.Until))
        {
            AddPart(new MomentWindow(from, turn), promise);
            from = turn;
        }
    }

    private void AddPart(MomentWindow part, MomentPromise promise)
    {
        var verdict = promise.VerdictAt(part.From, _strikesKeys);
        if (verdict != Verdict.Yes) _windows[verdict].Add(part);
        // Ages grow up to the end of a part, which is in it no more.
        var grows = promise is { IsMissing: true, DamagedAt: null };
        if (promise.AgeAt(grows ? part.Until : part.From) is { } age && !(age <= GreatestAge)) GreatestAge = age;
        if (promise.TakesWhen(part.From) is { } takes && !(takes <= LongestTakes)) LongestTakes = takes;
        var unnoticed = promise.NoticedAt - part.From;
        if (verdict == Verdict.No && promise.NoticedAt < end && !(unnoticed <= LongestUnnoticed)) LongestUnnoticed = unnoticed;
        if (verdict < Worst?.Verdict) return;
        var at = grows && part.Length > JustBefore ? part.Until - JustBefore : part.From;
        var (missing, takesThen) = (promise.MissingAt(at) ?? unnoticed, promise.TakesWhen(at) ?? Duration.Zero);
        if (Worst is null || verdict > Worst.Verdict || missing > Worst.Missing || (missing == Worst.Missing && takesThen > Worst.Takes)) Worst = new WorstMoment(at, verdict, missing, takesThen, Instant.Max(promise.NoticedAt, at));
    }
}
