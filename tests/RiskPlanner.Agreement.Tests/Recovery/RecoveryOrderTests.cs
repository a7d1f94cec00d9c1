using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Agreement.Tests.Recovery;

/// <summary>
/// Whose loss is looked at first decides about nobody's being intact or lost. A key record that is put back for one data set can
/// end the outage of another: in place of an archived record there is one that is not. After several events one recovery can
/// also stand in the way of another: a CKDS that one sysplex started anew is not replaced by the next.
/// </summary>
public class RecoveryOrderTests
{
    private const int Cases = 3_000;

    [Fact]
    public void After_one_event_being_intact_or_lost_does_not_depend_on_which_one_is_recovered_first()
    {
        var standingOnOthers = 0;
        Prop.ForAll(CaseArbitrary.All, replay =>
        {
            if (replay.Strikes.Count > 1) return;
            var there = Judges.Symbolic(replay);
            var back = Judges.Symbolic(replay with { Plan = replay.Plan with { DataSets = [.. replay.Plan.DataSets.Reverse()] } }).ToDictionary(outcome => outcome.DataSet);
            foreach (var outcome in there) Assert.True(Told(outcome) == Told(back[outcome.DataSet]), $"{CaseFile.Write(replay, "order")}\n\n{outcome}\n\n{back[outcome.DataSet]}");
            if (there.Count(outcome => outcome is { Kind: OutcomeKind.Recovered, Cause: "" }) > 1) standingOnOthers++;
        }).Check(Config.QuickThrowOnFailure
            .WithMaxTest(Cases)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 5), FSharpOption<int>.None))));

        Assert.InRange(standingOnOthers, Cases / 100, Cases);
    }

    private static string Told(DataSetOutcome outcome) => outcome.Kind is OutcomeKind.Recovered or OutcomeKind.Unavailable ? "neither" : outcome.Kind.ToString();
}
