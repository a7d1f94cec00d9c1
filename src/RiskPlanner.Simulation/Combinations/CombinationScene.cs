using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>
/// One history that many sets of events strike at one moment, noticed at once, with nothing between them: what was before is played once, and each set
/// strikes a copy of it. What it tells is what a replay of these events tells (<see cref="Between.Nothing"/>). For one thread.
/// </summary>
internal sealed class CombinationScene
{
    private readonly DataSetDefinition _dataSet;
    private readonly ReplayCourse _history;
    private Dictionary<DataSetName, Instant> _discoveries = [];
    private Instant _now;

    /// <summary>A history at its beginning.</summary>
    /// <param name="part">The plan, or the part of it that decides about the data set.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="worlds">Makes the world.</param>
    public CombinationScene(Plan part, DataSetName dataSet, IWorldFactory worlds)
    {
        _dataSet = part.DataSets.First(candidate => candidate.Name == dataSet);
        var schedules = new ScheduleMoments(part);
        var script = ReplayScript.WithoutOperations(part, [new Strike(BasicEvents.All[0], dataSet.Text, part.From, Discovery.AtOnce)], schedules) with
        {
            Operations = PlanTimeline.With(part, [], schedules),
            Moments = schedules,
            Choices = new ReplayChoices { Between = Between.Nothing },
        };
        // Nobody reads the course; a world of tokens draws nothing at random.
        _history = new ReplayCourse(script, worlds.Create(part, seed: 0), new ReplayLog { Keeps = false });
    }

    /// <summary>How many sets have struck.</summary>
    public long Struck { get; private set; }

    /// <summary>Plays the history up to a moment, none before the last one, its operations included.</summary>
    public void PlayTo(Instant moment, CancellationToken cancellation)
    {
        _history.PlayHistory(moment, cancellation);
        // Time passes also where nothing happens: what is under way arrives.
        if (moment > _history.State.Now) _history.State.AdvanceTo(moment);
        _now = moment;
        _discoveries = _history.Script.Plan.DataSets.ToDictionary(dataSet => dataSet.Name, _ => moment);
    }

    /// <summary>What becomes of the data set where events strike now, in their order.</summary>
    /// <param name="strikes">The events; their moments do not count. Nothing strikes where there is none.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The outcome, and whether the first event had an effect.</returns>
    public (DataSetOutcome Outcome, bool HasEffect) Outcome(IReadOnlyList<Strike> strikes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (strikes.Count == 0) return (_history.Quiet().RecoverNow(_dataSet), false);
        Struck++;
        var script = _history.Script with { Strikes = [.. strikes.Select(strike => strike with { At = _now })], Discoveries = _discoveries };
        var course = _history.ForkFor(script, new ReplayLog { Keeps = false });
        while (course.OutcomeOf(_dataSet.Name) is null)
        {
            if (!course.Next()) throw new InvalidOperationException($"The replay has ended, and nothing is told of {_dataSet.Name}.");
        }

        return (course.OutcomeOf(_dataSet.Name)!, course.Effects[0] is null);
    }
}
