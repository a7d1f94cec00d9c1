using RiskPlanner.Agreement.Tests.CutSets;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>
/// Dual control keeps one holder from entering a master key, and gives each of them a veto: who may zeroise the coprocessor and holds a part makes data unreadable alone. A second set of parts that others hold mends it.
/// </summary>
public class DualControlStoryTests
{
    private static readonly KeyPartSet OfOfficers = new() { Site = "V", Holders = ["First officer", "Second officer"] };

    private static readonly Person Officer = new() { Name = "First officer", May = [new(ActKind.MasterKeyLoss)] };

    [Fact]
    public void One_officer_alone_makes_data_unreadable()
    {
        var found = Find(With([OfOfficers]));

        Assert.Equal([["First officer"]], found.Sets.Select(set => set.People));
        Assert.Equal(["master-key-loss target=PLEX1", "key-holder-loss target=\"First officer\""], found.Sets[0].Acts.Select(act => act.Strike.ToString()));
        Assert.Null(found.TruncatedAt);
        Assert.True(OnTheEmulator(With([OfOfficers]), "First officer"));
        Assert.False(OnTheEmulator(With([OfOfficers]), "Second officer"));
    }

    [Fact]
    public void With_a_second_set_that_others_hold_it_takes_two()
    {
        var mended = With([OfOfficers, new() { Site = "R", Holders = ["Third officer", "Fourth officer"] }]);
        var found = Find(mended);

        Assert.Equal([["First officer", "Third officer"], ["First officer", "Fourth officer"]], found.Sets.Select(set => set.People));
        Assert.False(OnTheEmulator(mended, "First officer"));
        Assert.True(OnTheEmulator(mended, "First officer", "Third officer"));
        Assert.False(OnTheEmulator(mended, "Third officer", "Fourth officer"));
    }

    [Fact]
    public void A_second_set_that_the_officer_holds_a_part_of_mends_nothing() =>
        Assert.Equal([["First officer"]], Find(With([OfOfficers, new() { Site = "R", Holders = ["Third officer", "First officer"] }])).Sets.Select(set => set.People));

    [Fact]
    public void Whoever_may_not_zeroise_needs_somebody_who_may() =>
        Assert.Equal(
            [["Operator", "First officer"], ["Operator", "Second officer"]],
            Find(With([OfOfficers]) with { People = [new() { Name = "Operator", May = [new(ActKind.MasterKeyLoss) { Targets = [new("PLEX*")] }] }] }).Sets.Select(set => set.People));

    private static Plan With(IReadOnlyList<KeyPartSet> sets)
    {
        var plan = new Story().Plan;
        return plan with { Sysplexes = [plan.Sysplexes[0]], KeyStores = [plan.KeyStores[0] with { MasterKey = new() { PartSets = sets } }], People = [Officer] };
    }

    private static CollusionResult Find(Plan plan)
    {
        Assert.Empty(PlanValidator.Validate(plan));
        return new CollusionSearch(new SymbolicWorldFactory()).Find(plan, null, LossTop.Lost, Story.At(48));
    }

    private static bool OnTheEmulator(Plan plan, params string[] people)
    {
        var acts = ActOrder.Of(PlanPeople.Of(plan).Where(person => people.Contains(person.Name)).SelectMany(person => new PersonActs(plan, person).All(Story.At(48))));
        return LossTop.Lost.IsOf(new EmulatedCombinations(plan, Story.At(48)).Of(plan.DataSets[0].Name, acts));
    }
}
