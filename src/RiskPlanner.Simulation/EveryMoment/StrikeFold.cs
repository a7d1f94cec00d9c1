using NodaTime;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What one event on one target comes to for one data set over all moments, put together stretch by stretch in order of time. For one thread.
/// </summary>
/// <param name="strike">The event; its moment does not count.</param>
internal sealed class StrikeFold(Strike strike)
{
    private static readonly Duration JustBefore = Duration.FromSeconds(1);

    private readonly Dictionary<Verdict, MomentWindows> _windows = new() { [Verdict.YesBut] = new(), [Verdict.Outage] = new(), [Verdict.No] = new() };

    /// <summary>The event.</summary>
    public Strike Strike { get; } = strike;

    /// <summary>Told each stretch; null where nobody listens.</summary>
    public Action<MomentWindow, MomentPromise>? Added { get; set; }

    /// <summary>A worst moment; null while there is none.</summary>
    public WorstMoment? Worst { get; private set; }

    /// <summary>The greatest age that comes back: the least that none exceeds; null where nothing ever comes back.</summary>
    public Duration? GreatestAge { get; private set; }

    /// <summary>The longest time that a recovery takes; null where none has one.</summary>
    public Duration? LongestTakes { get; private set; }

    /// <summary>The longest time that passes from the event to its notice where it loses the data set; null where it never does.</summary>
    public Duration? LongestUnnoticed { get; private set; }

    /// <summary>The windows in which the event comes to just that; there are none of <see cref="Verdict.Yes"/>.</summary>
    public MomentWindows WindowsOf(Verdict verdict) => _windows[verdict];

    /// <summary>Adds what becomes of the data set where the event strikes in a stretch.</summary>
    /// <param name="stretch">The stretch; it begins where the last one ended. At the end of the horizon it can be a single moment.</param>
    /// <param name="promise">What becomes of the data set in all of it.</param>
    public void Add(MomentWindow stretch, MomentPromise promise)
    {
        Added?.Invoke(stretch, promise);
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
        var verdict = promise.VerdictAt(part.From, Strike.Threat.StrikesKeys);
        if (verdict != Verdict.Yes) _windows[verdict].Add(part);
        // Ages grow up to the end of a part, which is in it no more.
        var grows = promise is { IsMissing: true, DamagedAt: null };
        if (promise.AgeAt(grows ? part.Until : part.From) is { } age && !(age <= GreatestAge)) GreatestAge = age;
        if (promise.TakesWhen(part.From) is { } takes && !(takes <= LongestTakes)) LongestTakes = takes;
        var unnoticed = promise.NoticedAt - part.From;
        if (verdict == Verdict.No && !(unnoticed <= LongestUnnoticed)) LongestUnnoticed = unnoticed;
        if (verdict < Worst?.Verdict) return;
        var at = grows && part.Length > JustBefore ? part.Until - JustBefore : part.From;
        var rank = new WorstMoment(at, verdict, promise.MissingAt(at) ?? unnoticed, promise.TakesWhen(at) ?? Duration.Zero);
        if (Worst is null || rank.IsWorseThan(Worst)) Worst = rank;
    }
}
