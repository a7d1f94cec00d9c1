using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Replay.Thinning;

namespace RiskPlanner.Agreement.Tests.LargePlans;

/// <summary>
/// One run over the long cases, which all tests of replays by classes share: each is replayed whole, without the cycles that
/// change nothing, and by classes. <c>RISKPLANNER_AGREEMENT_CASES</c> and <c>RISKPLANNER_AGREEMENT_SEED</c> make it longer or other.
/// </summary>
public sealed class LargePlanRun
{
    private readonly List<LargePlanCase> _cases = [];

    public LargePlanRun()
    {
        var config = Config.Quick
            .WithMaxTest(Generated.Count(1_500))
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Generated.Seed(20261121), 5), FSharpOption<int>.None)))
            .WithRunner(new QuietRunner(result => Failure = result));
        Check.One(config, Prop.ForAll(LongCases.All, Agree));
        if (Failure is not null && LastDisagreement is { } smallest)
            Failure = $"{string.Join("\n\n", smallest.Differences)}\n\n{CaseFile.Write(smallest.Case, "smallest-estate")}\n\n{Failure}";
    }

    /// <summary>The cases up to the first disagreement, with the outcomes of whole replays.</summary>
    public IReadOnlyList<LargePlanCase> Cases => _cases;

    /// <summary>What FsCheck says where replays disagree; null where they never do.</summary>
    public string? Failure { get; private set; }

    /// <summary>In how many cases cycles were skipped.</summary>
    public int Skipping { get; private set; }

    /// <summary>In how many cases a data set stood for others.</summary>
    public int Sharing { get; private set; }

    /// <summary>In how many cases an outcome goes by the order in which recoverers turn to data sets.</summary>
    public int GoingByTheOrder { get; private set; }

    private (ReplayCase Case, IReadOnlyList<string> Differences)? LastDisagreement { get; set; }

    private bool Agree(ReplayCase replay)
    {
        var judged = new LargePlanCase(replay, LargePlanJudges.Whole(replay));
        var byClasses = LargePlanJudges.ByClasses(replay, ClassRules.Sound);
        IReadOnlyList<string> differences =
            [.. LargePlanJudges.Differences(judged.Outcomes, LargePlanJudges.Thin(replay, ThinningRules.Sound)), .. LargePlanJudges.Differences(judged, byClasses)];
        if (differences.Count > 0) LastDisagreement = (replay, differences);
        if (LastDisagreement is not null) return differences.Count == 0;
        _cases.Add(judged);
        if (byClasses.Effort.Skipped > 0) Skipping++;
        if (LargePlanJudges.GoesByTheOrder(judged, byClasses)) GoingByTheOrder++;
        if (byClasses.Classes.Count < replay.Plan.DataSets.Count) Sharing++;
        return true;
    }
}
