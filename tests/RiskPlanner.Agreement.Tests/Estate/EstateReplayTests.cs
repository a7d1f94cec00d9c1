using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.Estate;

public class EstateReplayTests(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        int thinBad = 0, cases = 0, bad = 0, skips = 0, shared = 0; var kinds = new Dictionary<string,int>();
        var n = int.TryParse(Environment.GetEnvironmentVariable("PROBE"), out var v) ? v : 300;
        Prop.ForAll(LongCases.All, replay =>
        {
            var alone = Environment.GetEnvironmentVariable("PROBE_ATONCE") is not null;
            if (alone) replay = replay with { Strikes = [.. replay.Strikes.Select(s => s with { Discovery = RiskPlanner.Simulation.Replay.Discovery.AtOnce })] };
            var w = EstateJudges.Whole(replay);
            var e = EstateJudges.ByClasses(replay);
            cases++; if (e.Effort.Skipped > 0) skips++; if (e.Classes.Count < replay.Plan.DataSets.Count) shared++;
            var thin = RiskPlanner.Simulation.Replay.Estate.ThinReplay.Of(replay.Plan, replay.Strikes, new RiskPlanner.Analysis.Symbolic.SymbolicWorldFactory(), 1, RiskPlanner.Simulation.Timeline.Thinning.ThinningRules.Sound).Course.Outcomes;
            var td = w.Zip(thin).Where(p => p.First != p.Second).ToList();
            if (td.Count > 0) { thinBad++; if (thinBad < 5) output.WriteLine($"THIN {string.Join(" | ", replay.Strikes.Select(CaseFile.Words))}\n{string.Join('\n', td)}\n{CaseFile.Write(replay, $"thin{thinBad}")}"); }
            var d = EstateJudges.Differences(w, e);
            if (d.Count > 0) { bad++; if (bad <= 0) output.WriteLine($"{string.Join(" | ", replay.Strikes.Select(CaseFile.Words))}\n{string.Join('\n', d)}\n{CaseFile.Write(replay, $"estate{bad}")}"); }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(n).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 3), FSharpOption<int>.None))));
        output.WriteLine($"{cases} cases, {bad} differ, {thinBad} thin differ, {skips} skip, {shared} shared");
        Assert.Fail("look");
    }
}
