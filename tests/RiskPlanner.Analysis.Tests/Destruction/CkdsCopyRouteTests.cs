using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Analysis.Tests.Alignment;

namespace RiskPlanner.Analysis.Tests.Destruction;

public class CkdsCopyRouteTests
{
    [Fact]
    public void Every_copy_that_is_said_to_be_open_gives_the_key_back_and_no_other_does()
    {
        var (open, ended) = (0, 0);
        Prop.ForAll(KeptArbitrary.All, plan =>
        {
            var at = plan.From + ((plan.Until - plan.From) / 3);
            var copies = DestructionAnalysis.OfKey(plan, Kept.Label, at).Routes.Where(route => route.Kind == RouteKind.CkdsCopy).ToList();
            foreach (var part in new[] { 0.02, 0.3, 0.8 })
            {
                var read = at + ((plan.Until - at) * part);
                var said = copies.Where(route => route.IsOpenAt(read)).Select(route => route.TakenAt!.Value).Order().ToList();
                Assert.Equal(said, KeyStoreDrive.CopiesThatGiveItBack(plan, Kept.Label, at, read));
                open += said.Count;
                ended += copies.Count - said.Count;
            }
        }).Check(Config.QuickThrowOnFailure
            .WithMaxTest(60)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 9), FSharpOption<int>.None))));

        Assert.InRange(open, 100, int.MaxValue);
        Assert.InRange(ended, 100, int.MaxValue);
    }
}
