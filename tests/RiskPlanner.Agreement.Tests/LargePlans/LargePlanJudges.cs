using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Worlds;

using RiskPlanner.Testing;
using RiskPlanner.Simulation.Replay.Thinning;

namespace RiskPlanner.Agreement.Tests.LargePlans;

/// <summary>Replays cases in the world of tokens: whole, without the cycles that change nothing, and by classes.</summary>
internal static class LargePlanJudges
{
    public static IReadOnlyList<DataSetOutcome> Whole(ReplayCase replay) =>
        new ReplayEngine(new SymbolicWorldFactory()).Run(replay.Plan, replay.Strikes, seed: 1).Outcomes;

    public static IReadOnlyList<DataSetOutcome> Thin(ReplayCase replay, ThinningRules rules) =>
        ThinReplay.Of(replay.Plan, replay.Strikes, new SymbolicWorldFactory(), seed: 1, rules).Course.Outcomes;

    public static ClassReplay ByClasses(ReplayCase replay, ClassRules rules) =>
        new ClassReplayEngine(new SymbolicWorldFactory(), rules, ThinningRules.Sound).Run(replay.Plan, replay.Strikes, seed: 1);

    /// <summary>Where two lists of outcomes differ, in anything at all.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<DataSetOutcome> whole, IReadOnlyList<DataSetOutcome> thin) =>
        [.. whole.Zip(thin).Where(pair => pair.First != pair.Second).Select(pair => $"whole: {pair.First}\nthin: {pair.Second}")];

    /// <summary>Where a replay by classes differs in kind, route, age, cause or the end of an outage.</summary>
    public static IReadOnlyList<string> Differences(LargePlanCase judged, ClassReplay byClasses) =>
        [.. judged.Outcomes.SelectMany(outcome => Difference(judged.Case, outcome, byClasses.OutcomeOf(outcome.DataSet)))];

    /// <summary>Whether an outcome differs from that of a replay in the plan's order.</summary>
    public static bool GoesByTheOrder(LargePlanCase judged, ClassReplay byClasses) =>
        judged.Outcomes.Any(outcome => Words(outcome) != Words(byClasses.OutcomeOf(outcome.DataSet)));

    /// <summary>Where the outcome of the last data set differs when it alone is chosen.</summary>
    public static IEnumerable<string> DifferencesOfChosen(LargePlanCase judged, IWorldFactory worlds)
    {
        var whole = judged.Outcomes[^1];
        var excerpt = ClassReplayEngine.Excerpt(judged.Case.Plan, judged.Case.Strikes, new HashSet<DataSetName> { whole.DataSet });
        var chosen = new ReplayEngine(worlds).Run(excerpt, judged.Case.Strikes, seed: 1).Outcomes.First(outcome => outcome.DataSet == whole.DataSet);
        return Difference(judged.Case, whole, chosen);
    }

    /// <summary>
    /// What the outcome would be if the data set came first in the plan counts as well: recoverers turn to data sets one after
    /// the other, and what one of them has left is told of the next.
    /// </summary>
    private static IEnumerable<string> Difference(ReplayCase replay, DataSetOutcome whole, DataSetOutcome other)
    {
        if (Words(whole) != Words(other) && Words(First(replay, whole.DataSet)) != Words(other)) yield return $"whole: {Words(whole)}\nnot whole: {Words(other)}";
    }

    private static DataSetOutcome First(ReplayCase replay, DataSetName name)
    {
        var ordered = replay.Plan with { DataSets = [.. replay.Plan.DataSets.OrderByDescending(dataSet => dataSet.Name == name)] };
        return Whole(replay with { Plan = ordered }).First(outcome => outcome.DataSet == name);
    }

    private static string Words(DataSetOutcome outcome) =>
        $"{outcome.DataSet}: {outcome.Kind} by '{outcome.RouteText}', age {outcome.Age}, takes {outcome.Takes}, because '{outcome.CauseText}', until '{outcome.EndText}', clear {outcome.FromClearCopy}";
}
