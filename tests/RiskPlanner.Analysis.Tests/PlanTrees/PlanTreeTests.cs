using NodaTime;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Analysis.PlanTrees;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Analysis.Tests.PlanTrees;

public class PlanTreeTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void A_tree_has_the_cut_sets_that_it_is_made_of()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var family = Family(random, events: random.Next(3, 12));

            Assert.Equal(Names(family), CutSetsOf(PlanTree.Of("top", [Of("A.DATA", family)])));
        }
    }

    [Fact]
    public void The_tree_of_several_data_sets_has_the_smallest_of_their_sets()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(1000 + seed);
            var (one, other) = (Family(random, 8), Family(random, 8));

            Assert.Equal(Names(Smallest([.. one, .. other])), CutSetsOf(PlanTree.Of("top", [Of("A.DATA", one), Of("B.DATA", other)])));
        }
    }

    [Fact]
    public void Events_that_do_the_same_are_one_gate()
    {
        // Whatever takes the original, with whatever takes the copy: twelve pairs, one product of two gates.
        int[][] family = [.. from one in Enumerable.Range(0, 3) from other in Enumerable.Range(3, 4) select new[] { one, other }];
        var tree = PlanTree.Of("top", [Of("A.DATA", family)]).Tree;

        Assert.Equal(7 + 2 + 1 + 1, tree.NodeCount);
        Assert.Equal(12, (int)CutSetAnalysis.Run(tree, new CutSetSettings()).Count);
    }

    [Fact]
    public void What_is_lost_already_is_told_and_does_not_hide_the_others()
    {
        var tree = PlanTree.Of("top", [Of("A.DATA", [[]]), Of("B.DATA", [[1]])]);

        Assert.Equal(["A.DATA"], tree.AlreadySo.Select(name => name.Text));
        Assert.Equal(["key-loss target=KEY1"], CutSetsOf(tree));
        Assert.Equal(1, (int)CutSetAnalysis.Run(PlanTree.Of("top", [Of("A.DATA", [[]])]).Tree, new CutSetSettings()).Orders[0]);
    }

    [Fact]
    public void A_single_point_names_all_that_dies_with_it()
    {
        var tree = PlanTree.Of("top", [Of("A.DATA", [[1], [2]]), Of("B.DATA", [[2]])]);

        Assert.Equal([("KEY2", 2), ("KEY1", 1)], tree.SinglePoints.Select(single => (single.Event.Target, single.DataSets.Count)));
    }

    [Fact]
    public void Where_there_are_too_many_sets_one_data_set_of_each_kind_stands_for_it_and_single_points_count_all()
    {
        // Ten under the first one's key, all others under a key of their own.
        List<DataSetDefinition> members = [.. Enumerable.Range(0, PlanTree.MostSets / 2 + 1).Select(number => DataSet($"A.D{number}") with { KeyLabel = new KeyLabel(number < 10 ? "KEY1" : $"KEY{number}") })];
        var lost = new DataSetOutcome { DataSet = members[0].Name, Kind = OutcomeKind.Lost };
        var site = Event(1) with { Threat = ThreatCatalogue.Find("site-loss")!, Target = "P" };
        var tree = PlanTree.Of("top", [new ClassLossSets(new StructuralClass(members[0], members), [new LossSet([Event(1)], lost), new LossSet([site], lost)], 0, 0)]);

        Assert.True(tree.IsPerKind);
        Assert.Equal(["key-loss target=KEY1", "site-loss target=P"], CutSetsOf(tree));
        Assert.Equal([members.Count, 10], tree.SinglePoints.Select(single => single.DataSets.Count));
        Assert.False(PlanTree.Of("top", [Of("A.DATA", [[1]])]).IsPerKind);
    }

    [Fact]
    public void Events_of_a_member_strike_what_is_its_own()
    {
        var (one, other) = (DataSet("A.DATA") with { KeyLabel = new KeyLabel("KEY1") }, DataSet("B.DATA") with { KeyLabel = new KeyLabel("KEY9"), Volume = "VOL009" });
        var alike = new ClassLossSets(new StructuralClass(one, [one, other]), [], 0, 0);

        Assert.Equal("key-loss target=KEY9", alike.For(other, Event(1)).ToString());
        Assert.Equal("key-loss target=KEY2", alike.For(other, Event(2)).ToString());
        Assert.Equal("data-set-deletion target=B.DATA", alike.For(other, Event(1) with { Threat = ThreatCatalogue.Find("data-set-deletion")!, Target = "A.DATA" }).ToString());
        Assert.Equal("volume-failure target=VOL009", alike.For(other, Event(1) with { Threat = ThreatCatalogue.Find("volume-failure")!, Target = "VOL001" }).ToString());
    }

    /// <summary>Some sets of one, two or three events of which none is part of another one.</summary>
    private static int[][] Family(Random random, int events)
    {
        var sets = Enumerable.Range(0, random.Next(1, 25)).Select(_ => Enumerable.Range(0, events).OrderBy(_ => random.Next()).Take(random.Next(4) == 0 ? 1 : random.Next(2, 4)).Order().ToArray());
        // Blocks in which each goes with each, as copies and originals do.
        var half = random.Next(1, events);
        var block = random.Next(2) == 0 ? [] : from one in Enumerable.Range(0, half) from other in Enumerable.Range(half, events - half) select new[] { one, other };
        return Smallest([.. sets, .. block]);
    }

    private static int[][] Smallest(int[][] sets) =>
        [.. sets.DistinctBy(set => string.Join(' ', set)).Where(set => !sets.Any(part => part.Length < set.Length && part.All(set.Contains)))];

    private static IEnumerable<string> Names(int[][] family) => family.Select(set => PlanCutSet.NameOf(set.Select(number => Event(number).ToString()))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> CutSetsOf(PlanTree tree) => CutSetAnalysis.Run(tree.Tree, new CutSetSettings()).List().Select(set => tree.SetOf(set).Name).Order(StringComparer.Ordinal);

    private static ClassLossSets Of(string name, int[][] family)
    {
        var dataSet = DataSet(name);
        var lost = new DataSetOutcome { DataSet = dataSet.Name, Kind = OutcomeKind.Lost };
        return new ClassLossSets(new StructuralClass(dataSet, [dataSet]), [.. family.Select(set => new LossSet([.. set.Select(Event)], lost))], 0, 0);
    }

    private static Strike Event(int number) => new(ThreatCatalogue.Find("key-loss")!, $"KEY{number}", At, Discovery.AtOnce);

    private static DataSetDefinition DataSet(string name) => new() { Name = new DataSetName(name), Application = "APPL", Volume = "VOL001", SizeKiB = 1 };
}
