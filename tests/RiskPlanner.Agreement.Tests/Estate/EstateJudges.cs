using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Estate;
using RiskPlanner.Simulation.Timeline.Thinning;

namespace RiskPlanner.Agreement.Tests.Estate;

/// <summary>Replays cases whole and by classes.</summary>
internal static class EstateJudges
{
    public static IReadOnlyList<DataSetOutcome> Whole(ReplayCase replay) =>
        new ReplayEngine(new SymbolicWorldFactory()).Run(replay.Plan, replay.Strikes, seed: 1).Outcomes;

    public static EstateReplay ByClasses(ReplayCase replay, ClassRules? classes = null, ThinningRules? thinning = null) =>
        new EstateReplayEngine(new SymbolicWorldFactory(), classes ?? ClassRules.Sound, thinning ?? ThinningRules.Sound)
            .Run(replay.Plan, replay.Strikes, seed: 1);

    /// <summary>Where the two differ.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<DataSetOutcome> whole, EstateReplay byClasses) =>
    [
        .. whole.Select(outcome => (Whole: Words(outcome), ByClasses: Words(byClasses.OutcomeOf(outcome.DataSet))))
            .Where(pair => pair.Whole != pair.ByClasses)
            .Select(pair => $"whole: {pair.Whole}\nby classes: {pair.ByClasses}"),
    ];

    private static string Words(DataSetOutcome outcome) =>
        $"{outcome.DataSet}: {outcome.Kind} by {outcome.Route}, age {outcome.Age}, {outcome.Cause}, {outcome.EndedBy}";
}
