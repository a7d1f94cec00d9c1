using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Agreement.Tests.CutSets;
using RiskPlanner.Agreement.Tests.EveryMoment;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Testing;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.Mitigation;

/// <summary>The cheapest choice that the search gives is the cheapest that there is: every choice of some changes is tried.</summary>
public class MitigationSearchTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", "LongProof")]
    public void The_optimum_of_generated_plans_equals_exhaustive_search() => Compare(Generated.Count(6), Generated.Seed(31), changes: 6, order: 1, withLonger: false);

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_does_for_pairs_of_events() => Compare(plans: 2, Generated.Seed(32), changes: 3, order: 2, withLonger: false);

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_does_where_plans_are_longer() => Compare(Generated.Count(3), Generated.Seed(33), changes: 6, order: 1, withLonger: true);

    [Fact]
    [Trait("Category", "LongProof")]
    public void So_it_does_for_targets() => CompareTargets(Generated.Count(3), Generated.Seed(36), changes: 4);

    [Fact]
    [Trait("Category", "LongProof")]
    public void What_is_removed_is_lost_before_and_not_after_on_the_emulator_too()
    {
        var (ledger, _, _) = Ledger();
        var (removed, stays) = (0, 0);
        foreach (var plan in MitigationPlans.Generated(12, seed: 37, withLonger: false).Prepend(ledger))
        {
            var (groups, catalogue) = MitigationPlans.CatalogueOf(plan);
            var at = plan.From + ((plan.Until - plan.From) * 0.6);
            var goal = new LossGoal(new SymbolicWorldFactory(), withCommonCauses: true, threads: 1);
            goal.Add(new LossMoment(at, 1, null));
            var choice = new MitigationSearch(plan, DataSetGroup.Singles(plan), catalogue, goal, MitigationLimits.Default).Find(null);
            if (choice.Chosen.Count == 0) continue;
            var (before, after) = (new EmulatedCombinations(plan, at), new EmulatedCombinations(catalogue.Apply(plan, choice.Chosen.ToHashSet()), at));
            foreach (var point in goal.OpenIn(plan, default).Where(point => point.Events.Count == 1))
            {
                var isOpen = choice.Open.Contains(point);
                Assert.Equal(OutcomeKind.Lost, before.Of(point.DataSet, point.Events).Kind);
                Assert.True(isOpen == (after.Of(point.DataSet, point.Events).Kind == OutcomeKind.Lost), $"{point.What} of {point.DataSet} {(isOpen ? "stays" : "is removed")}, and the emulator says otherwise.");
                if (isOpen) stays++;
                else removed++;
            }
        }

        output.WriteLine($"{removed} points are removed and {stays} stay, on the emulator as well");
        Assert.InRange(removed, 5, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void A_search_that_may_try_but_one_choice_says_that_it_has_proven_nothing()
    {
        var (plan, groups, catalogue) = Ledger();
        var goal = new LossGoal(new SymbolicWorldFactory(), withCommonCauses: false, threads: 1);
        goal.Add(new LossMoment(plan.From + ((plan.Until - plan.From) / 2), 1, null));
        var short_ = new MitigationSearch(GroupExcerpt.Of(plan, groups), groups, catalogue, goal, MitigationLimits.Default with { Rounds = 1 }).Find(null);
        var whole = new MitigationSearch(GroupExcerpt.Of(plan, groups), groups, catalogue, goal, MitigationLimits.Default).Find(null);

        Assert.False(short_.IsProven);
        Assert.True(short_.Suffices);
        Assert.InRange(whole.Cost, short_.Bound, short_.Cost);
        Assert.True(whole.IsProven);
        Assert.Equal(whole.Cost, whole.Bound);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_number_of_threads()
    {
        var (plan, groups, catalogue) = Ledger();
        var answers = new[] { 1, 3 }.Select(threads =>
        {
            var goal = new LossGoal(new SymbolicWorldFactory(), withCommonCauses: true, threads);
            goal.Add(new LossMoment(plan.From + ((plan.Until - plan.From) / 2), 1, null));
            return new MitigationSearch(GroupExcerpt.Of(plan, groups), groups, catalogue, goal, MitigationLimits.Default, threads).Find(null);
        }).ToList();

        Assert.Equal(answers[0].Chosen, answers[1].Chosen);
        Assert.Equal(answers[0].Open, answers[1].Open);
    }

    /// <summary>The ledger of the sample plan, which has single points of loss.</summary>
    private static (Plan Plan, IReadOnlyList<DataSetGroup> Groups, ChangeCatalogue Catalogue) Ledger()
    {
        var sample = MitigationPlans.Samples[0].Plan;
        var plan = sample with { Until = sample.From + Duration.FromDays(40), DataSets = [.. sample.DataSets.Where(dataSet => dataSet.Application == "LEDGER")] };
        var (groups, catalogue) = MitigationPlans.CatalogueOf(plan);
        return (plan, groups, catalogue);
    }

    private void Compare(int plans, int seed, int changes, int order, bool withLonger)
    {
        var random = new Random(seed);
        var (compared, withChanges, impossible, budgets, several) = (0, 0, 0, 0, 0);
        foreach (var plan in MitigationPlans.Generated(plans * 20, seed, withLonger))
        {
            if (compared == plans) break;
            var (groups, whole) = MitigationPlans.CatalogueOf(plan);
            var at = plan.From + Duration.FromHours((int)((plan.Until - plan.From).TotalHours * (0.4 + (random.NextDouble() / 2))));
            // Some of everything, and costs that differ, so that the cheapest is seldom that of the fewest changes.
            List<MitigationChange> some = [.. whole.Changes.OrderBy(change => random.Next(change.Kind <= ChangeKind.CopyInVault ? 1000 : 2500)).Take(changes).Select(change => change with { Cost = random.Next(0, 12) })];
            var catalogue = whole with { Changes = some };
            var goal = new LossGoal(new SymbolicWorldFactory(), random.Next(2) == 0, threads: 1);
            goal.Add(new LossMoment(at, order, null));
            if (goal.OpenIn(plan, default).Count < 2) continue;
            // The search judges one data set of each group, and every choice is tried on all.
            var search = new MitigationSearch(GroupExcerpt.Of(plan, groups), groups, catalogue, goal, MitigationLimits.Default);
            var singles = DataSetGroup.Singles(plan);
            var all = Enumerable.Range(0, 1 << some.Count).Select(bits => (Cost: Chosen(bits).Sum(change => some[change].Cost), Open: Names(goal, singles, goal.OpenIn(catalogue.Apply(plan, Chosen(bits)), default)))).ToList();
            var answer = search.Find(null);

            Assert.True(answer.IsProven);
            Assert.Equal(all.Exists(choice => choice.Open == 0), answer.Suffices);
            if (order == 1 || answer.Suffices || all.Exists(choice => choice.Open == 0)) Equal(all, answer, plan, null);
            if (order == 1 && answer.Cost > 1)
            {
                var budget = random.NextInt64(0, answer.Cost);
                Equal([.. all.Where(choice => choice.Cost <= budget)], search.Find(budget), plan, budget);
                budgets++;
            }

            compared++;
            if (answer.Chosen.Count > 0) withChanges++;
            if (answer.Chosen.Count > 1) several++;
            if (!answer.Suffices) impossible++;

            HashSet<int> Chosen(int bits) => [.. Enumerable.Range(0, some.Count).Where(change => (bits >> change & 1) == 1)];
        }

        output.WriteLine($"{compared} plans, {withChanges} with changes, {several} with several, {impossible} where some stays open, {budgets} with a budget");
        Assert.Equal(plans, compared);
        Assert.InRange(withChanges, compared / 4, compared);
    }

    private void CompareTargets(int plans, int seed, int changes)
    {
        var random = new Random(seed);
        var (compared, withChanges, impossible) = (0, 0, 0);
        for (var attempt = 0; compared < plans && attempt < plans * 20; attempt++)
        {
            var plan = RegularPlans.Make(random);
            if (PlanValidator.Validate(plan).Count > 0 || TargetGoal.ApplicationsOf(plan).Count == 0) continue;
            plan = plan with { Until = Instant.Min(plan.Until, plan.From + Duration.FromDays(40)), DataSets = [.. plan.DataSets.Take(2)] };
            var (groups, whole) = MitigationPlans.CatalogueOf(plan);
            List<MitigationChange> some = [.. whole.Changes.OrderBy(change => random.Next(change.Kind <= ChangeKind.CopyAfterUpdate ? 1000 : 2500)).Take(changes).Select(change => change with { Cost = random.Next(0, 12) })];
            var catalogue = whole with { Changes = some };
            var goal = new TargetGoal(new SymbolicWorldFactory(), threads: 1);
            if (goal.OpenIn(plan, default).Count == 0) continue;
            var singles = DataSetGroup.Singles(plan);
            var all = Enumerable.Range(0, 1 << some.Count).Select(bits => (Cost: Chosen(bits).Sum(change => some[change].Cost), Open: Names(goal, singles, goal.OpenIn(catalogue.Apply(plan, Chosen(bits)), default)))).ToList();
            var answer = new MitigationSearch(GroupExcerpt.Of(plan, groups), groups, catalogue, goal, MitigationLimits.Default).Find(null);

            Assert.True(answer.IsProven);
            Equal(all, answer, plan, null);
            compared++;
            if (answer.Chosen.Count > 0) withChanges++;
            if (!answer.Suffices) impossible++;

            HashSet<int> Chosen(int bits) => [.. Enumerable.Range(0, some.Count).Where(change => (bits >> change & 1) == 1)];
        }

        output.WriteLine($"{compared} plans with targets, {withChanges} with changes, {impossible} where some stays open");
        Assert.Equal(plans, compared);
    }

    private static void Equal(List<(long Cost, long Open)> all, MitigationChoice answer, Plan plan, long? budget)
    {
        var fewest = all.Min(choice => choice.Open);
        var cheapest = all.Where(choice => choice.Open == fewest).Min(choice => choice.Cost);
        if ((fewest, cheapest) != (answer.OpenNames, answer.Cost))
            Assert.Fail($"{plan.Name}, budget {budget}: exhaustive search leaves {fewest} open for {cheapest}, the search {answer.OpenNames} for {answer.Cost}.\n{RiskPlanner.Interchange.PlanFile.Write(plan)}");
    }

    private static long Names(IMitigationGoal goal, IReadOnlyList<DataSetGroup> groups, IReadOnlyList<OpenPoint> open) =>
        open.SelectMany(point => goal.NamesOf(point, groups.First(group => group.Names.Contains(point.DataSet)))).Distinct().LongCount();
}
