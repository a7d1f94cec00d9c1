using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;
using Xunit.Abstractions;
using static RiskPlanner.Agreement.Tests.CutSets.Demand;

namespace RiskPlanner.Agreement.Tests.CutSets;

/// <summary>
/// Every set of people that is told, replayed on the emulator with all that they can do to the whole plan, loses the data, and none does without one of them; sets in which no set that is told is a part do not.
/// </summary>
public class CollusionTests(ITestOutputHelper output)
{
    private static readonly LossTop[] Tops = [LossTop.Lost, LossTop.Unavailable];

    [Fact]
    public void People_of_the_sample_lose_what_is_told_on_the_emulator_and_nobody_can_be_left_out()
    {
        var tally = new Tally();
        var sample = Read("payroll-two-sites.yaml");
        for (var number = 0; number < 2; number++) Compare(RandomPeople.In(sample, new Random(40 + number)), EventParser.DefaultTime(sample), new Random(number), most: 4, tally);

        Report(tally, plans: 2);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_do_people_of_the_scenarios()
    {
        var tally = new Tally();
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "scenarios"), "*.yaml").Order(StringComparer.Ordinal).Where(file => !file.EndsWith("index.yaml", StringComparison.Ordinal)).ToList();
        foreach (var (number, file) in files.Index())
        {
            var plan = Read(Path.Combine("scenarios", Path.GetFileName(file)));
            Compare(RandomPeople.In(plan, new Random(number)), EventParser.DefaultTime(plan), new Random(number), most: 6, tally);
        }

        Report(tally, files.Count);
        Assert.InRange(tally.Sets, files.Count, int.MaxValue);
        Assert.InRange(tally.OfSeveral, 10, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_do_people_of_generated_plans() => Compare(Generated.Count(120), Generated.Seed(17));

    [Fact]
    [Trait("Category", "LongProof")]
    public void What_events_bring_about_in_some_order_they_bring_about_in_the_order_in_which_people_strike()
    {
        var (tried, held) = (0, 0);
        var random = new Random(3);
        Prop.ForAll(CaseArbitrary.All, replay =>
        {
            var (plan, at) = (replay.Plan, replay.Strikes[0].At);
            var emulator = new EmulatedCombinations(plan, at);
            foreach (var dataSet in plan.DataSets.Where(dataSet => dataSet.ExistsAfter(at)).Take(2))
            {
                var events = BasicEvents.For(plan, dataSet, at);
                List<IReadOnlyList<Strike>> sets = [.. Enumerable.Range(0, 8).Select(number => (IReadOnlyList<Strike>)[.. Enumerable.Range(0, 2 + number % 3).Select(_ => events[random.Next(events.Count)]).Distinct()])];
                foreach (var top in Tops)
                {
                    var any = new LossSetSearch(new SymbolicWorldFactory()).Hold(plan, dataSet.Name, sets, top, at);
                    foreach (var (set, holds) in sets.Zip(any))
                    {
                        tried++;
                        if (!holds) continue;
                        held++;
                        var ordered = ActOrder.Of(set);
                        Is(
                            true, top.IsOf(emulator.Of(dataSet.Name, ordered)) || top.IsOf(emulator.OfFirst(dataSet.Name, ordered)),
                            () => $"{top} of {dataSet.Name} at {at}: {string.Join(" + ", ordered)} does not bring it about in this order, and does in another one.\n{CaseFile.Write(new ReplayCase(plan, [.. ordered.Select(strike => strike with { At = at })]), "collusion")}");
                    }
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Generated.Count(60)).WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd(23, 3), FSharpOption<int>.None))));
        output.WriteLine($"{tried} sets of events, {held} of which bring the top about in some order");
        Assert.InRange(held, 50, int.MaxValue);
    }

    [Fact]
    public void Where_people_are_many_only_sets_that_are_told_to_be_looked_for_are()
    {
        var sample = Read("payroll-two-sites.yaml");
        var plan = sample with { People = [.. Enumerable.Range(0, 20).Select(number => new Person { Name = $"P{number}", Holds = [number switch { 18 => "PROD", 19 => "RECOV", _ => "VAULT" }] })] };
        var dataSet = new HashSet<DataSetName> { new("PAYROLL.MASTER.EMPLOYEE") };
        var search = new CollusionSearch(new SymbolicWorldFactory());

        var found = search.Find(plan, dataSet, LossTop.Lost, EventParser.DefaultTime(plan));
        var alone = search.Find(plan, dataSet, LossTop.Lost, EventParser.DefaultTime(plan), most: 1);

        Assert.Equal(3, found.TruncatedAt);
        Assert.Equal([["P18", "P19"]], found.Sets.Select(set => set.People));
        Assert.Equal(1, alone.TruncatedAt);
        Assert.Empty(alone.Sets);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_a_repository_is_under_dual_control_two_people_are_needed_to_destroy_a_key(bool dualControl)
    {
        var sample = Read("payroll-two-sites.yaml");
        PersonAct[] destroys = [new(ActKind.KeyDestruction)];
        var plan = sample with
        {
            KeyManagers = [new() { Name = "UKO", Kind = KeyManagerKind.Repository, Site = "RECOV", Keys = [new("**")], DualControl = dualControl }],
            People = [new() { Name = "A. Adams", May = destroys }, new() { Name = "B. Brown", May = destroys }, new() { Name = "C. Clark", May = [new(ActKind.RepositoryLoss)] }],
        };
        var at = EventParser.DefaultTime(plan);
        var name = plan.DataSets.First(dataSet => dataSet.KeyLabel is not null).Name;
        var emulator = new EmulatedCombinations(plan, at);

        var found = new CollusionSearch(new SymbolicWorldFactory()).Find(plan, new HashSet<DataSetName> { name }, LossTop.Lost, at);

        // Who can take the data base away makes a second one needless: nobody approves then, and nothing has to be approved.
        Assert.Equal(dualControl ? "A. Adams+B. Brown, A. Adams+C. Clark, B. Brown+C. Clark" : "A. Adams, B. Brown", string.Join(", ", found.Sets.Select(set => string.Join('+', set.People))));
        foreach (var set in found.Sets) EndsAsTold(plan, at, emulator, LossTop.Lost, name, set, new Tally());
        if (!dualControl) return;
        Assert.Equal(["A. Adams", "B. Brown"], found.Sets[0].Acts.Select(act => act.Strike.By).Distinct());
        Assert.Contains("by=\"A. Adams\"", found.Sets[0].Acts[0].Strike.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_of_people_that_does_not_hold_is_caught()
    {
        var sample = Read("payroll-two-sites.yaml");
        var plan = sample with { People = [new() { Name = "Safe", Holds = ["VAULT"] }, new() { Name = "Floor", Holds = ["PROD", "RECOV"] }] };
        var at = EventParser.DefaultTime(plan);
        var emulator = new EmulatedCombinations(plan, at);
        var dataSet = plan.DataSets[0].Name;

        Is(true, Holds(plan, at, emulator, LossTop.Lost, dataSet, ["Safe", "Floor"], expected: true, new Tally()));
        Is(false, Holds(plan, at, emulator, LossTop.Lost, dataSet, ["Safe"], expected: true, new Tally()));
    }

    private void Compare(int plans, int seed)
    {
        var tally = new Tally();
        var random = new Random(seed);
        Prop.ForAll(CaseArbitrary.All, replay => Compare(RandomPeople.In(replay.Plan, random), replay.Strikes[0].At, random, most: 5, tally))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(plans).WithReplay(FSharpOption<FsCheck.Replay>.Some(new FsCheck.Replay(new Rnd((ulong)seed, 3), FSharpOption<int>.None))));
        Report(tally, plans);
        Assert.InRange(tally.Sets, plans, int.MaxValue);
        Assert.InRange(tally.OfSeveral, plans / 8, int.MaxValue);
        Assert.InRange(tally.Others, plans, int.MaxValue);
    }

    private static void Compare(Plan plan, Instant at, Random random, int most, Tally tally)
    {
        var search = new CollusionSearch(new SymbolicWorldFactory());
        var emulator = new EmulatedCombinations(plan, at);
        foreach (var top in Tops)
        {
            foreach (var dataSet in plan.DataSets.Where(dataSet => dataSet.ExistsAfter(at)).OrderBy(_ => random.Next()).Take(most))
            {
                var found = search.Find(plan, new HashSet<DataSetName> { dataSet.Name }, top, at);
                Assert.Null(found.TruncatedAt);
                foreach (var set in found.Sets.Take(4)) EndsAsTold(plan, at, emulator, top, dataSet.Name, set, tally);
                NobodyElseDoes(plan, at, emulator, top, dataSet.Name, found, random, tally);
            }

            if (top == LossTop.Unavailable) continue;
            foreach (var set in search.Find(plan, null, top, at, CollusionReading.All).Sets.Take(3)) LosesAll(plan, at, emulator, top, set, tally);
        }

        tally.Replays += emulator.Replays;
    }

    private static void EndsAsTold(Plan plan, Instant at, EmulatedCombinations emulator, LossTop top, DataSetName dataSet, ColludingSet set, Tally tally)
    {
        // Where outages count, some acts can mend what others did.
        if (top == LossTop.Lost || set.People.Count == 0) Is(true, Holds(plan, at, emulator, top, dataSet, set.People, true, tally), () => Told(plan, at, top, dataSet, set.People, "do not bring it about"));
        if (set.People.Count == 0) return;
        tally.Sets++;
        if (set.People.Count > 1) tally.OfSeveral++;
        foreach (var person in set.People)
        {
            List<string> others = [.. set.People.Where(other => other != person)];
            Is(false, Holds(plan, at, emulator, top, dataSet, others, false, tally), () => Told(plan, at, top, dataSet, others, $"do it without {person}"));
        }

        // The acts that are told suffice by themselves, and each of the people does one of them.
        List<Strike> acts = [.. set.Acts.Select(act => act.Strike)];
        Is(true, HoldAll(plan, emulator, top, dataSet, acts, true, tally), () => Told(plan, at, top, dataSet, set.People, $"do not bring it about by {string.Join(" + ", acts)}"));
        Assert.Equal(set.People.Order(StringComparer.Ordinal), set.Acts.Select(act => act.Person).Distinct().Order(StringComparer.Ordinal));
    }

    private static void NobodyElseDoes(Plan plan, Instant at, EmulatedCombinations emulator, LossTop top, DataSetName dataSet, CollusionResult found, Random random, Tally tally)
    {
        var people = PlanPeople.Of(plan).Select(person => person.Name).ToList();
        for (var number = 0; number < 3; number++)
        {
            List<string> some = [.. people.Where(_ => random.Next(2) == 0)];
            if (found.Sets.Any(set => set.People.All(some.Contains))) continue;
            Is(false, Holds(plan, at, emulator, top, dataSet, some, false, tally), () => Told(plan, at, top, dataSet, some, "bring it about and are not told"));
            tally.Others++;
        }
    }

    private static void LosesAll(Plan plan, Instant at, EmulatedCombinations emulator, LossTop top, ColludingSet set, Tally tally)
    {
        tally.OfAll++;
        foreach (var dataSet in set.DataSets)
        {
            Is(true, Holds(plan, at, emulator, top, dataSet, set.People, true, tally), () => Told(plan, at, top, dataSet, set.People, "do not bring all about"));
            Is(true, HoldAll(plan, emulator, top, dataSet, [.. set.Acts.Select(act => act.Strike)], true, tally), () => Told(plan, at, top, dataSet, set.People, "do not bring all about by what is told"));
        }

        foreach (var person in set.People)
        {
            List<string> others = [.. set.People.Where(other => other != person)];
            Is(false, set.DataSets.All(dataSet => Holds(plan, at, emulator, top, dataSet, others, false, tally)), () => Told(plan, at, top, set.DataSets[0], others, $"bring all about without {person}"));
        }
    }

    private static bool Holds(Plan plan, Instant at, EmulatedCombinations emulator, LossTop top, DataSetName dataSet, IReadOnlyList<string> people, bool expected, Tally tally)
    {
        var all = PlanPeople.Of(plan).Where(person => people.Contains(person.Name)).SelectMany(person => new PersonActs(plan, person).All(at)).Distinct();
        return HoldAll(plan, emulator, top, dataSet, ActOrder.Of(all), expected, tally);
    }

    private static bool HoldAll(Plan plan, EmulatedCombinations emulator, LossTop top, DataSetName dataSet, IReadOnlyList<Strike> strikes, bool expected, Tally tally)
    {
        tally.Asked++;
        var holds = top.IsOf(emulator.Of(dataSet, strikes));
        if (holds == expected || strikes.Count == 0 || plan.DataSets[0].Name == dataSet) return holds;
        // Recoverers turn to data sets in the plan's order, and what one of them has left is told of the next.
        var first = top.IsOf(emulator.OfFirst(dataSet, strikes));
        if (first == expected) tally.ByOrder++;
        return first;
    }

    private static string Told(Plan plan, Instant at, LossTop top, DataSetName dataSet, IReadOnlyList<string> people, string words)
    {
        var acts = ActOrder.Of(PlanPeople.Of(plan).Where(person => people.Contains(person.Name)).SelectMany(person => new PersonActs(plan, person).All(at)).Distinct());
        return $"{top} of {dataSet} at {at}: {string.Join(" and ", people)} {words}.\n{string.Join(" + ", acts)}\n{(acts.Count == 0 ? "" : CaseFile.Write(new ReplayCase(plan, acts), "collusion"))}";
    }

    private static Plan Read(string name)
    {
        var file = Path.Combine(Repository.Root, "samples", name);
        return PlanFile.Read(File.ReadAllText(file), file).Plan!;
    }

    private void Report(Tally tally, int plans)
    {
        output.WriteLine($"{plans} plans, {tally.Sets} sets of people, {tally.OfSeveral} of them of several, {tally.OfAll} who lose all, {tally.Others} that bring nothing about, {tally.Replays} replays on the emulator, {tally.ByOrder} of {tally.Asked} told otherwise by the order of recovery");
        Assert.InRange(tally.ByOrder, 0, tally.Asked / 50);
    }

    private sealed class Tally
    {
        public int Sets { get; set; }

        public int OfSeveral { get; set; }

        public int OfAll { get; set; }

        public int Others { get; set; }

        public int Asked { get; set; }

        public int Replays { get; set; }

        public int ByOrder { get; set; }
    }
}
