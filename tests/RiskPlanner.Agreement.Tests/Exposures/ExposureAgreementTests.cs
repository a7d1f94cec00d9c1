using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Exposures;

/// <summary>What is said of data on its way is earned by its bytes, over generated plans with backups and transfers (docs/exposure.md).</summary>
public class ExposureAgreementTests
{
    private const int Plans = 300;

    private static readonly string[] Users = ["APPLJOB1", "BKPJOB1", "RECOV1", "RECOV2", "STRANGER"];

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_marker_is_found_exactly_where_data_is_said_to_be_clear()
    {
        var (states, places, layers, stops) = (new List<FlowState>(), new HashSet<FlowPlaceKind>(), new HashSet<DataLayerKind>(), new HashSet<Cause>());
        foreach (var plan in Generated())
        {
            var worlds = new BothWorlds(plan);
            foreach (var traced in ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1))
            {
                var trace = worlds.Follow(traced.Flow.Route, traced.At);
                Assert.Equal(traced.Trace.Hops.Select(hop => hop.State), trace.Hops.Select(hop => hop.State));
                states.AddRange(trace.Hops.Select(hop => hop.State!.Value));
                places.UnionWith(trace.Hops.Select(hop => hop.Place.Kind));
                layers.UnionWith(trace.Hops.SelectMany(hop => hop.View.Layers!).Select(layer => layer.Kind));
                if (trace.Stopped is { } stopped) stops.Add(stopped.Cause);
            }
        }

        // Both outcomes, every place and every layer that a plan can bring about, and ways that end before their end.
        Assert.All(Enum.GetValues<FlowState>(), state => Assert.True(states.Count(one => one == state) > states.Count / 50, $"{state}: {states.Count(one => one == state)} of {states.Count}"));
        Assert.Equal(Enum.GetValues<FlowPlaceKind>(), places.Order());
        Assert.Equal(Enum.GetValues<DataLayerKind>(), layers.Order());
        Assert.Contains(Cause.NoKeyAccess, stops);
        Assert.Contains(Cause.NoDataSetAccess, stops);
        Assert.Contains(Cause.RefusedByControl, stops);
    }

    [Fact]
    public void The_faithful_world_disagrees_nowhere() => Assert.False(IsCaught(SymbolicRules.Faithful));

    [Fact]
    public void A_tape_copy_that_is_said_to_keep_its_label_is_caught() => Assert.True(IsCaught(With(utility => utility.ThroughAccessMethods, utility => utility with { TapeLabelsFrom = new ZosLevel(2, 0) })));

    [Fact]
    public void A_dump_that_is_said_to_take_a_label_of_its_own_is_caught() => Assert.True(IsCaught(With(utility => utility.LeavesDump, utility => utility with { ThroughAccessMethods = true })));

    [Fact]
    public void A_copy_of_records_that_is_said_to_move_blocks_is_caught() => Assert.True(IsCaught(With(utility => utility.ThroughAccessMethods, utility => utility with { ThroughAccessMethods = false })));

    private static SymbolicRules With(Func<UtilityEffect, bool> which, Func<UtilityEffect, UtilityEffect> change) => SymbolicRules.Faithful with
    {
        Utilities = UtilityEffects.ByName.ToDictionary(utility => utility.Key, utility => which(utility.Value) ? change(utility.Value) : utility.Value),
    };

    private static bool IsCaught(SymbolicRules rules) =>
        Generated().Take(100).Any(plan =>
        {
            var worlds = new BothWorlds(plan, rules);
            return PlanFlows.Of(plan).Any(flow => flow.Moments.Any(moment => !worlds.Agree(flow.Route, moment)));
        });

    [Fact]
    public void Who_is_said_to_read_a_data_set_reads_it_and_nobody_else()
    {
        var (read, refused) = (0, 0);
        foreach (var plan in Generated())
        {
            var (worlds, tokens) = (new BothWorlds(plan), new FlowTracer(new SymbolicWorldFactory(), UsableKeys.Of(plan), 1));
            foreach (var flow in PlanFlows.Of(plan))
            {
                // After each place where something lies, everybody tries; asked twice, as there are two worlds. A dump is read by nobody before somebody
                // restores it, the secondary of a mirror by nobody before somebody switches over.
                var answers = new Dictionary<(CopyAddress, string), List<bool?>>();
                var asking = new ReadBy(Users, (address, user, answer) => Add(answers, (address, user), answer.Failure?.Cause is Cause.DataSetIsDump or Cause.DataSetNotFound ? null : answer.Done));
                worlds.Follow(flow.Route with { Parts = [.. flow.Route.Parts.SelectMany(part => part is LieOnMedium ? new[] { part, asking } : [part])] }, flow.Stages[0].At);
                foreach (var hop in tokens.Trace(flow.Route, flow.Stages[0].At).Hops.Where(hop => hop is { Address: not null, Phase: FlowPhase.Rest }))
                {
                    if (HopReaders.Of(plan, hop) is not { } readers) continue;
                    foreach (var user in Users)
                    {
                        var may = readers.Contains(user) || readers.Contains(RacfIdentity.Everybody);
                        Assert.All(answers[(hop.Address!.Value, user)], answer => Assert.True(answer is null || answer == may, $"{user} and {hop.Address}: {string.Join(", ", readers)}"));
                        if (may) read++;
                        else refused++;
                    }
                }
            }
        }

        Assert.True(Math.Min(read, refused) > 50, $"{read} read, {refused} refused");
    }

    private static void Add(Dictionary<(CopyAddress, string), List<bool?>> answers, (CopyAddress, string) key, bool? answer)
    {
        if (!answers.TryGetValue(key, out var list)) answers[key] = list = [];
        list.Add(answer);
    }

    /// <summary>Plans of the generator, with transfers that are drawn apart.</summary>
    private static IEnumerable<Plan> Generated()
    {
        for (var (seed, made) = (1, 0); made < Plans; seed++)
        {
            var random = new Random(seed);
            var replay = CaseMaker.Make([.. Enumerable.Range(0, 320).Select(_ => random.Next(1_000_001))]);
            if (!CaseArbitrary.IsValid(replay)) continue;
            var apart = new Random(-seed);
            var plan = SentAway.Of(replay.Plan, new Choices([.. Enumerable.Range(0, 40).Select(_ => apart.Next(1_000_001))]));
            if (PlanValidator.Validate(plan).Count > 0) continue;
            made++;
            yield return plan;
        }
    }
}
