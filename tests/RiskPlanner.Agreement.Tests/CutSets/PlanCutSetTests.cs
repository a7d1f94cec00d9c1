using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Agreement.Tests.EveryMoment;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Analysis.PlanTrees;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;
using Xunit.Abstractions;
using static RiskPlanner.Agreement.Tests.CutSets.Demand;

namespace RiskPlanner.Agreement.Tests.CutSets;

/// <summary>
/// Every cut set that is told, replayed on the emulator with the whole plan, ends as told, and no part of it does; what contains no cut set ends otherwise.
/// </summary>
public class PlanCutSetTests(ITestOutputHelper output)
{
    private static readonly LossTop[] Tops = [LossTop.Lost, LossTop.Unavailable];

    [Fact]
    [Trait("Category", "LongProof")]
    public void Cut_sets_of_generated_plans_end_as_told_on_the_emulator_and_no_part_of_them_does() => Compare(Generated.Count(16), Generated.Seed(11));

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_is_of_plans_of_some_months()
    {
        var tally = new Tally();
        for (var number = 0; number < 4; number++)
        {
            var random = new Random(700 + number);
            var plan = RegularPlans.Make(random);
            Compare(plan, At(plan, random), random, Some(10), others: 10, tally);
        }

        Report(tally, plans: 4);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Cut_sets_of_the_sample_end_as_told_on_the_emulator_and_no_part_of_them_does()
    {
        var tally = new Tally();
        var plan = Read("payroll-two-sites.yaml");
        Compare(plan, EventParser.DefaultTime(plan), new Random(3), All, others: 12, tally);

        Report(tally, plans: 1);
        Assert.InRange(tally.Singles, 30, int.MaxValue);
        Assert.InRange(tally.Pairs, 30, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Cut_sets_of_the_scenarios_end_as_told_on_the_emulator_and_no_part_of_them_does()
    {
        var tally = new Tally();
        var plans = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "scenarios"), "*.yaml").Order(StringComparer.Ordinal)
            .Where(file => !file.EndsWith("index.yaml", StringComparison.Ordinal)).ToList();
        foreach (var file in plans)
        {
            var plan = Read(Path.Combine("scenarios", Path.GetFileName(file)));
            Compare(plan, EventParser.DefaultTime(plan), new Random(4), All, others: 5, tally);
        }

        Report(tally, plans.Count);
        Assert.InRange(plans.Count, 30, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_set_that_does_not_hold_is_caught()
    {
        var plan = Read("payroll-two-sites.yaml");
        var at = EventParser.DefaultTime(plan);
        var dataSet = new DataSetName("HISTORY.YEARS.CLOSED");
        var set = Find(plan, at, LossTop.Lost, dataSet)[0].Sets.First(set => set.Events.Count == 2);
        var emulator = new EmulatedCombinations(plan, at);

        Assert.True(Holds(plan, emulator, LossTop.Lost, dataSet, set.Events, true, new Tally()));
        Assert.False(Holds(plan, emulator, LossTop.Lost, dataSet, [set.Events[0]], true, new Tally()));
    }

    private void Compare(int plans, int seed)
    {
        var tally = new Tally();
        var random = new Random(seed);
        Prop.ForAll(CaseArbitrary.All, replay => Compare(replay.Plan, replay.Strikes[0].At, random, Some(6), others: 6, tally))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(plans).WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd((ulong)seed, 3), FSharpOption<int>.None))));
        Report(tally, plans);
        Assert.InRange(tally.Singles, plans, int.MaxValue);
        Assert.InRange(tally.Pairs, plans, int.MaxValue);
        Assert.InRange(tally.Others, plans, int.MaxValue);
    }

    private static IReadOnlyList<ClassLossSets> Find(Plan plan, Instant at, LossTop top, DataSetName? dataSet = null) =>
        new LossSetSearch(new SymbolicWorldFactory()).Find(plan, dataSet is { } one ? new HashSet<DataSetName> { one } : null, top, at, order: 2);

    private static void Compare(Plan plan, Instant at, Random random, Func<List<LossSet>, Random, IEnumerable<LossSet>> chosen, int others, Tally tally)
    {
        var emulator = new EmulatedCombinations(plan, at);
        foreach (var top in Tops)
        {
            foreach (var alike in Find(plan, at, top))
            {
                CountsAgree(alike);
                foreach (var member in alike.Class.Members)
                {
                    foreach (var size in new[] { 0, 1, 2 })
                    {
                        foreach (var set in chosen([.. alike.Sets.Where(set => set.Events.Count == size)], random)) EndsAsTold(plan, at, emulator, top, alike, member, set, tally);
                    }

                    if (member.ExistsAfter(at) && !alike.HoldsAlready) NothingElseDoes(plan, at, emulator, top, alike, member, random, others, tally);
                }
            }
        }

        tally.Replays += emulator.Replays;
    }

    private static void EndsAsTold(Plan plan, Instant at, EmulatedCombinations emulator, LossTop top, ClassLossSets alike, DataSetDefinition member, LossSet set, Tally tally)
    {
        List<Strike> events = [.. set.Events.Select(strike => alike.For(member, strike))];
        Is(true, Holds(plan, emulator, top, member.Name, events, true, tally), () => Told(plan, at, top, member, events, "does not bring it about"));
        if (events.Count == 1) tally.Singles++;
        if (events.Count == 2) tally.Pairs++;
        if (events.Count == 0) return;
        Is(false, Holds(plan, emulator, top, member.Name, [], false, tally), () => Told(plan, at, top, member, [], "is so already"));
        if (events.Count < 2) return;
        foreach (var part in events) Is(false, Holds(plan, emulator, top, member.Name, [part], false, tally), () => Told(plan, at, top, member, [part], "does so alone"));
    }

    /// <summary>Pairs and single events that contain no cut set, in both orders.</summary>
    private static void NothingElseDoes(
        Plan plan, Instant at, EmulatedCombinations emulator, LossTop top, ClassLossSets alike, DataSetDefinition member, Random random, int others, Tally tally)
    {
        var events = BasicEvents.For(plan, member, at);
        var sets = alike.Sets.Select(set => PlanCutSet.Of([.. set.Events.Select(strike => alike.For(member, strike))]).Name).ToHashSet();
        for (var number = 0; number < others && events.Count > 1; number++)
        {
            List<Strike> pair = [events[random.Next(events.Count)], events[random.Next(events.Count)]];
            if (pair[0] == pair[1] || sets.Contains(PlanCutSet.Of(pair).Name) || pair.Exists(strike => sets.Contains(strike.ToString()))) continue;
            Is(false, Holds(plan, emulator, top, member.Name, pair, false, tally), () => Told(plan, at, top, member, pair, "brings it about and is not told"));
            tally.Others++;
        }
    }

    /// <summary>The engine counts as many sets as there are.</summary>
    private static void CountsAgree(ClassLossSets alike)
    {
        var analysis = CutSetAnalysis.Run(PlanTree.Of("top", [alike with { Class = new(alike.Class.Representative, [alike.Class.Representative]) }]).Tree, new CutSetSettings());
        var names = alike.Sets.Select(set => PlanCutSet.Of(set.Events).Name).ToHashSet();
        Assert.Equal(names.Count, (int)analysis.Count);
        Assert.Equal(names, analysis.List().Select(set => PlanCutSet.NameOf(set.Select(literal => literal.Event))).ToHashSet());
    }

    private static bool Holds(Plan plan, EmulatedCombinations emulator, LossTop top, DataSetName dataSet, IReadOnlyList<Strike> events, bool expected, Tally tally)
    {
        var holds = top.IsOf(emulator.Of(dataSet, events));
        if (holds == expected || events.Count == 0 || plan.DataSets[0].Name == dataSet) return holds;
        // Recoverers turn to data sets in the plan's order, and what one of them has left is told of the next.
        var first = top.IsOf(emulator.OfFirst(dataSet, events));
        if (first == expected) tally.ByOrder++;
        return first;
    }

    private static string Told(Plan plan, Instant at, LossTop top, DataSetDefinition member, IReadOnlyList<Strike> events, string words) =>
        $"{top} of {member.Name} at {at}: {string.Join(" + ", events)} {words}.\n{CaseFile.Write(new ReplayCase(plan, [.. events.Select(strike => strike with { At = at })]), "cut-set")}";

    private static IEnumerable<LossSet> All(List<LossSet> sets, Random random) => sets;

    private static Func<List<LossSet>, Random, IEnumerable<LossSet>> Some(int most) => (sets, random) => sets.Count <= most ? sets : sets.OrderBy(_ => random.Next()).Take(most);

    private static Instant At(Plan plan, Random random) => plan.From + Duration.FromHours((int)((plan.Until - plan.From).TotalHours * (0.5 + random.NextDouble() / 2)));

    private static Plan Read(string name)
    {
        var file = Path.Combine(Repository.Root, "samples", name);
        return PlanFile.Read(File.ReadAllText(file), file).Plan!;
    }

    private void Report(Tally tally, int plans)
    {
        output.WriteLine($"{plans} plans, {tally.Singles} single events, {tally.Pairs} pairs, {tally.Others} sets that bring nothing about, {tally.Replays} replays on the emulator, {tally.ByOrder} told otherwise by the order of recovery");
        Assert.InRange(tally.ByOrder, 0, (tally.Singles + tally.Pairs + tally.Others) / 50);
    }

    private sealed class Tally
    {
        public int Singles { get; set; }

        public int Pairs { get; set; }

        public int Others { get; set; }

        public int Replays { get; set; }

        public int ByOrder { get; set; }
    }
}
