using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Recovery;

/// <summary>
/// Recoveries of one moment do not see each other: whose loss is looked at first decides about nobody.
/// </summary>
public class RecoveryOrderTests
{
    private const int Cases = 1_500;

    [Fact]
    [Trait("Category", "LongProof")]
    public void After_one_event_no_outcome_depends_on_which_data_set_is_recovered_first()
    {
        var notIntact = 0;
        Prop.ForAll(CaseArbitrary.All, drawn =>
        {
            // Of several events the first: no case is left out.
            var replay = drawn with { Strikes = [drawn.Strikes[0]] };
            var there = Judges.Symbolic(replay);
            var back = Judges.Symbolic(replay with { Plan = replay.Plan with { DataSets = [.. replay.Plan.DataSets.Reverse()] } }).ToDictionary(outcome => outcome.DataSet);
            foreach (var outcome in there)
            {
                // The file is written for the case that fails alone: written for all, it would be that of the last.
                if (Told(outcome) != Told(back[outcome.DataSet])) Assert.Fail($"{CaseFile.Write(replay, "order")}\n\n{outcome}\n\n{back[outcome.DataSet]}");
            }

            if (there.Count(outcome => outcome.Kind is OutcomeKind.Recovered or OutcomeKind.Unavailable) > 1) notIntact++;
        }).Check(Config.QuickThrowOnFailure
            .WithMaxTest(Cases)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 5), FSharpOption<int>.None))));

        Assert.InRange(notIntact, Cases / 50, Cases);
    }

    /// <summary>All but the names of copies, which count data sets in the plan's order.</summary>
    private static string Told(DataSetOutcome outcome) =>
        $"{outcome.Kind} {outcome.Version} {outcome.Age} {outcome.Takes} {outcome.RouteText} {outcome.CauseText} {outcome.EndText} {string.Join(' ', outcome.Runbook.Steps.Select(step => step.Action))}";
}
