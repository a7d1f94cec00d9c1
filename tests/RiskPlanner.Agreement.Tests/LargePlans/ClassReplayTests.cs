using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Replay.Thinning;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.LargePlans;

/// <summary>
/// A replay by classes without the cycles that change nothing comes to the outcomes of a whole replay, and wrong rules do not
/// (docs/theory/large-plans.md).
/// </summary>
public class ClassReplayTests(LargePlanRun run, ITestOutputHelper output) : IClassFixture<LargePlanRun>
{
    [Fact]
    public void Every_data_set_has_the_outcome_of_a_whole_replay()
    {
        Assert.True(run.Failure is null, run.Failure);
        Assert.InRange(run.Cases.Count, 1_000, int.MaxValue);
    }

    [Fact]
    public void In_most_cases_cycles_are_skipped_and_data_sets_stand_for_others()
    {
        output.WriteLine($"{run.Cases.Count} cases, {run.Skipping} with skipped cycles, {run.Sharing} with data sets that stand for others");
        Assert.InRange(run.Skipping, run.Cases.Count / 2, run.Cases.Count);
        Assert.InRange(run.Sharing, run.Cases.Count / 2, run.Cases.Count);
    }

    [Fact]
    public void Hardly_any_outcome_goes_by_the_order_of_recovery()
    {
        output.WriteLine($"{run.GoingByTheOrder} of {run.Cases.Count} cases");
        Assert.InRange(run.GoingByTheOrder, 0, run.Cases.Count / 100);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Without_a_log_outcomes_are_the_same_and_there_is_no_line() => Assert.All(run.Cases.Take(50), judged =>
    {
        var replay = new ReplayEngine(new SymbolicWorldFactory()).Run(judged.Case.Plan, judged.Case.Strikes, seed: 1, log: false);
        Assert.Equal(judged.Outcomes, replay.Outcomes);
        Assert.Empty(replay.Log);
    });

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_chosen_data_set_has_the_outcome_of_a_whole_replay()
    {
        var differences = run.Cases.Take(500).SelectMany(judged => LargePlanJudges.DifferencesOfChosen(judged, new SymbolicWorldFactory()).Select(difference => $"{difference}\n{CaseFile.Write(judged.Case, "chosen")}"));
        var first = differences.FirstOrDefault();
        Assert.True(first is null, first);
    }

    [Fact]
    public void A_chosen_data_set_has_the_same_outcome_on_the_emulator() =>
        Assert.Empty(run.Cases.Take(50).SelectMany(judged => LargePlanJudges.DifferencesOfChosen(judged, new EmulatedWorldFactory())));

    [Fact]
    [Trait("Category", "LongProof")]
    public void One_cycle_less_than_is_kept_is_caught() => Caught(ThinningRules.Sound with { CyclesBeyondKept = -1 });

    [Fact]
    [Trait("Category", "LongProof")]
    public void Dates_of_keys_that_end_no_span_are_caught() => Caught(ThinningRules.Sound with { KeyDatesEndSpans = false });

    [Fact]
    [Trait("Category", "LongProof")]
    public void Archived_and_renewed_keys_that_end_no_span_are_caught() => Caught(ThinningRules.Sound with { KeyRecordsEndSpans = false });

    [Fact]
    [Trait("Category", "LongProof")]
    public void Dumps_that_nobody_looks_at_are_caught() => Caught(ThinningRules.Sound with { DumpsAreObserved = false });

    [Fact]
    [Trait("Category", "LongProof")]
    public void Updates_on_their_way_to_a_mirror_that_are_skipped_are_caught() => Caught(ThinningRules.Sound with { LagsAreCaughtUp = false });

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_last_update_before_a_change_that_is_skipped_is_caught() => Caught(ThinningRules.Sound with { SpansKeepTheirLastUpdate = false });

    [Fact]
    [Trait("Category", "LongProof")]
    public void Cycles_that_break_off_half_way_and_are_skipped_are_caught() => Caught(ThinningRules.Sound with { BrokenCyclesRunWhole = false });

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_struck_thing_that_stands_for_others_is_caught() => Caught(ClassRules.Sound with { StruckThingsStandOut = false });

    private void Caught(ThinningRules rules) => Caught(judged => LargePlanJudges.Differences(judged.Outcomes, LargePlanJudges.Thin(judged.Case, rules)));

    private void Caught(ClassRules rules) => Caught(judged => LargePlanJudges.Differences(judged, LargePlanJudges.ByClasses(judged.Case, rules)));

    private void Caught(Func<LargePlanCase, IReadOnlyList<string>> differences)
    {
        // The first case that disagrees is enough.
        var caught = run.Cases.Index().FirstOrDefault(entry => differences(entry.Item).Count > 0, (-1, null!)).Index;
        Assert.True(caught >= 0, $"None of {run.Cases.Count} cases disagrees.");
        output.WriteLine($"Case {caught + 1} of {run.Cases.Count} disagrees.");
    }
}
