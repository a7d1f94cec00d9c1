using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Analysis.Tests.Alignment;

/// <summary>The closed form says of a lost key what a replay makes of it.</summary>
public class ClosedFormTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(400)
        .WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd(20261121, 5), FSharpOption<int>.None)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_closed_form_and_replays_agree_at_every_moment_that_was_tried()
    {
        var (put, gone) = (0, 0);
        Prop.ForAll(KeptArbitrary.All, plan =>
        {
            foreach (var replay in new AlignmentAnalysis(new SymbolicWorldFactory()) { ReplaysOfEach = 8 }.Analyse(plan).Entries.SelectMany(entry => entry.Replays))
            {
                Assert.True(replay.Agrees, replay.ToString());
                if (replay.Expected) put++;
                else gone++;
            }
        }).Check(Config);

        Assert.InRange(put, 500, int.MaxValue);
        Assert.InRange(gone, 500, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void They_agree_where_keys_have_dates_and_get_new_values_too()
    {
        var (put, gone, byNewValue, never) = (0, 0, 0, 0);
        Prop.ForAll(KeptArbitrary.WithLives, plan =>
        {
            var report = new AlignmentAnalysis(new SymbolicWorldFactory()) { ReplaysOfEach = 8 }.Analyse(plan);
            foreach (var replay in report.Entries.SelectMany(entry => entry.Replays))
            {
                Assert.True(replay.Agrees, replay.ToString());
                if (replay.Expected) put++;
                else gone++;
            }

            byNewValue += report.Entries.Count(entry => entry.NewValue is { IsLoss: true });
            never += report.NeverWritten.Count;
        }).Check(Config);

        Assert.InRange(put, 400, int.MaxValue);
        Assert.InRange(gone, 400, int.MaxValue);
        Assert.InRange(byNewValue, 30, int.MaxValue);
        Assert.InRange(never, 5, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_replay_of_the_whole_plan_loses_data_only_where_the_closed_form_says_so()
    {
        // Data sets that share a key help each other: who notices first puts the key back for all.
        Prop.ForAll(KeptArbitrary.All, plan =>
        {
            var bare = plan with { BackupPolicies = [], DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Backups = [], Updates = null })] };
            foreach (var entry in new AlignmentAnalysis(new SymbolicWorldFactory()) { ReplaysOfEach = 0 }.Analyse(bare).Entries)
            {
                var strike = new Strike(ThreatCatalogue.Find("key-loss")!, entry.KeyLabel.Text, entry.Worst.From, Discovery.NextUse);
                var outcomes = new ReplayEngine(new SymbolicWorldFactory()).Run(bare, [strike], seed: 1).Outcomes;
                var under = bare.DataSets.Where(dataSet => dataSet.KeyLabel == entry.KeyLabel).Select(dataSet => dataSet.Name).ToHashSet();
                Assert.All(outcomes.Where(outcome => under.Contains(outcome.DataSet)), outcome => Assert.Equal(!entry.IsFinding, outcome.Survived));
            }
        }).Check(Config);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_margin_is_never_below_the_bound_from_the_lengths_alone()
    {
        // docs/theory/alignment.md: min((keep - 1) * cycle, reach * change - cycle) - longest gap.
        Prop.ForAll(Regular(), rhythm =>
        {
            var entry = new AlignmentAnalysis(new SymbolicWorldFactory()) { ReplaysOfEach = 0 }.Analyse(rhythm.Plan).Entries.Single();
            var bound = Duration.Min(rhythm.Cycle * (rhythm.Keep - 1), rhythm.Change - rhythm.Cycle) - rhythm.Gap;
            Assert.True(entry.Margin is null || entry.Margin >= bound, $"{entry.Margin} is below {bound}");
        }).Check(Config);
    }

    private static Arbitrary<Rhythm> Regular() => (
        from cycle in Gen.Choose(1, 60)
        from keep in Gen.Choose(1, 20)
        from change in Gen.Choose(60, 500)
        from gap in Gen.Choose(1, 900)
        select new Rhythm(Duration.FromDays(cycle), keep, Duration.FromDays(change), Duration.FromDays(gap))).ToArbitrary();

    private sealed record Rhythm(Duration Cycle, int Keep, Duration Change, Duration Gap)
    {
        public Plan Plan => Kept.WithStore(store => store with
        {
            Backups = [new CkdsBackup(Every(Cycle), Keep, "PROD")],
            MasterKey = new() { Changes = Every(Change) },
        }) with
        {
            DataSets = [Kept.Plan.DataSets[0] with { Uses = Every(Gap) }],
        };

        private static Schedule Every(Duration length) => Schedule.Repeating(Period.FromDays((int)length.TotalDays));
    }
}
