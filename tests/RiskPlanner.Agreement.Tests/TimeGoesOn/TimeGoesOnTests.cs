using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Replay.Thinning;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.TimeGoesOn;

/// <summary>Where losses are recovered between events, both worlds tell the same, and so does a replay without the cycles that change nothing.</summary>
public class TimeGoesOnTests(ITestOutputHelper output)
{
    private const int Cases = 700;

    private static readonly ReplayChoices Recovering = new() { Between = Between.All };

    [Fact]
    [Trait("Category", "LongProof")]
    public void Both_worlds_tell_the_same_of_each_discovery_and_of_the_end()
    {
        var (done, again, lost) = (0, 0, 0);
        ForAll(replay =>
        {
            var emulated = Run(new EmulatedWorldFactory(), replay, Recovering);
            var symbolic = Run(new SymbolicWorldFactory(), replay, Recovering);
            Same(replay, Words(emulated), Words(symbolic));
            done += emulated.Discoveries.Count(discovery => discovery.DoneAt is not null);
            again += emulated.Discoveries.GroupBy(discovery => discovery.Outcome.DataSet).Count(same => same.Count() > 1);
            lost += emulated.Outcomes.Count(outcome => outcome.Kind == OutcomeKind.Lost);
        });
        output.WriteLine($"{done} recoveries took effect, {again} data sets were damaged again, {lost} were lost");
        Assert.InRange(done, 100, int.MaxValue);
        Assert.InRange(again, 20, int.MaxValue);
        Assert.InRange(lost, 50, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Both_worlds_tell_the_same_where_nothing_happens_between_events() => ForAll(replay =>
    {
        var nothing = new ReplayChoices { Between = Between.Nothing };
        Same(replay, Words(Run(new EmulatedWorldFactory(), replay, nothing)), Words(Run(new SymbolicWorldFactory(), replay, nothing)));
    });

    [Fact]
    public void Without_the_cycles_that_change_nothing_the_same_is_told() => ForAll(replay =>
    {
        var thin = ThinReplay.Of(replay.Plan, replay.Strikes, new SymbolicWorldFactory(), seed: 1, ThinningRules.Sound, Recovering).Course;
        var whole = Run(new SymbolicWorldFactory(), replay, Recovering);
        Same(replay, string.Join('\n', whole.Outcomes.Concat(whole.Discoveries.Select(discovery => discovery.Outcome))), string.Join('\n', thin.Outcomes.Concat(thin.Discoveries.Select(discovery => discovery.Outcome))));
    });

    private static void ForAll(Action<ReplayCase> holds) => Prop.ForAll(CaseArbitrary.All, replay =>
    {
        if (replay.Strikes.Count > 1) holds(replay);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd(20261128, 5), FSharpOption<int>.None))));

    private static ReplayResult Run(IWorldFactory worlds, ReplayCase replay, ReplayChoices choices) =>
        new ReplayEngine(worlds).Run(replay.Plan, replay.Strikes, seed: 1, log: false, choices: choices);

    private static void Same(ReplayCase replay, string one, string other)
    {
        if (one != other) Assert.Fail($"{CaseFile.Write(replay, "time")}\n\n{one}\n\n{other}");
    }

    private static string Words(ReplayResult result) => string.Join('\n',
    [
        .. result.Outcomes.Select(outcome => $"{outcome}"),
        .. result.Discoveries.Select(discovery => $"discovered {discovery.At} after {string.Join(',', discovery.Events)}, done {discovery.DoneAt}: {discovery.Outcome}"),
        .. result.AtTheEnd.Select(outcome => $"at the end {outcome}"),
        .. result.Notices.Select(notice => $"{notice}"),
    ]);
}
