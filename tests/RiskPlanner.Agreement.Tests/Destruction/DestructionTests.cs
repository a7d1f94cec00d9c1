using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Destruction;

/// <summary>
/// What the report on a destroyed key says of its routes is what recoverers find in the world of tokens: they read the data while
/// one is open, and by none that has ended.
/// </summary>
public class DestructionTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(600)
        .WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd(20261121, 7), FSharpOption<int>.None)));

    [Fact]
    public void Data_can_be_read_exactly_while_a_route_is_open()
    {
        var counts = new int[2];
        ForEach((plan, at, read) =>
        {
            var open = Report(plan, at).Routes.Any(route => Replayed(route) && route.IsOpenAt(read));
            Assert.True(open == IsRead(plan, at, read), $"Open: {open} at {read}, destroyed at {at}:\n{PlanFile.Write(plan)}\n{string.Join('\n', Report(plan, at).Routes)}");
            counts[open ? 1 : 0]++;
        });

        Assert.All(counts, count => Assert.InRange(count, 300, int.MaxValue));
    }

    [Fact]
    public void Copies_that_need_no_key_are_named_policy_by_policy()
    {
        var counts = new int[2];
        ForEach((plan, at, read) =>
        {
            var withoutCkdsCopies = plan with { KeyStores = [.. plan.KeyStores.Select(store => store with { Backups = [] })] };
            foreach (var policy in plan.DataSets[0].Backups)
            {
                var alone = withoutCkdsCopies with { DataSets = [plan.DataSets[0] with { Backups = [policy] }] };
                var open = Report(alone, at).Routes.Any(route => route.Kind == RouteKind.OtherCopy);
                Assert.Equal(open, IsRead(alone, at, read));
                counts[open ? 1 : 0]++;
            }
        });

        Assert.All(counts, count => Assert.InRange(count, 300, int.MaxValue));
    }

    /// <summary>For each encrypted data set of a generated plan: destroyed in the middle, read at some moments later.</summary>
    private static void ForEach(Action<Plan, Instant, Instant> check) => Prop.ForAll(CaseArbitrary.All, replay =>
    {
        foreach (var dataSet in replay.Plan.DataSets.Where(dataSet => dataSet.KeyLabel is not null))
        {
            var plan = Alone(replay.Plan, dataSet);
            var at = plan.From + ((plan.Until - plan.From) / 2);
            foreach (var part in new[] { 0.1, 0.5, 0.95 }) check(plan, at, at + ((plan.Until - at) * part));
        }
    }).Check(Config);

    /// <summary>
    /// The data set without neighbours that would put the key back, its keys without dates, and no key managers. Recoverers use
    /// the spare domain of the data's own sysplex and the report counts that of any, so that all have one or none has.
    /// </summary>
    private static Plan Alone(Plan plan, DataSetDefinition dataSet) => plan with
    {
        DataSets = [dataSet with { Uses = null, Checks = null }],
        Keys = [.. plan.Keys.Select(key => new KeyDefinition { Label = key.Label, KeyStore = key.KeyStore, SameValueAs = key.SameValueAs })],
        KeyManagers = [],
        Sites = [.. plan.Sites.Select(site => site with { TkeZones = null })],
        Tapes = [.. plan.Tapes.Select(tape => tape with { KeyServer = null, KeyLabels = [] })],
        Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { SpareDomain = plan.Sysplexes[0].SpareDomain })],
    };

    private static DestructionReport Report(Plan plan, Instant at) => DestructionAnalysis.OfDataSet(plan, plan.DataSets[0].Name, at);

    // Replays do not look for twins; the other kinds are not in these plans.
    private static bool Replayed(DestructionRoute route) => route.Kind is RouteKind.CkdsCopy or RouteKind.OtherCopy;

    private static bool IsRead(Plan plan, Instant at, Instant read)
    {
        var checkedThen = plan with { DataSets = [plan.DataSets[0] with { Checks = Schedule.On(read) }] };
        var strike = new Strike(ThreatCatalogue.Find("key-deletion")!, plan.DataSets[0].KeyLabel!.Value.Text, at, Discovery.Check);
        return new ReplayEngine(new SymbolicWorldFactory()).Run(checkedThen, [strike], seed: 1).Outcomes[0].Survived;
    }
}
