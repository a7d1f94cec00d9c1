using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class CopyLabelAdviceTests
{
    private static readonly DataSetProfile OfAll = new() { Profile = new("PAY.**"), DataKey = new("PRIM.KEY") };

    [Fact]
    public void A_profile_that_outranks_the_jobs_label_is_advised()
    {
        var advice = Assert.Single(Of(Copied with { DataSetProfiles = [OfAll] }, AdviceRules.ProfileOutranksCopyLabel));

        Assert.Equal(("backupPolicies[0].steps[0].keyLabel", "BACK.KEY"), (advice.Path, advice.Value));
        Assert.EndsWith("That is the label of the data sets themselves: who loses the key loses both.", advice.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_of_their_own_for_the_copies_is_right() =>
        Assert.Empty(Of(Copied with { DataSetProfiles = [OfAll, new() { Profile = new("PAY.BACKUP.**"), DataKey = new("BACK.KEY") }] }, AdviceRules.ProfileOutranksCopyLabel));

    [Fact]
    public void A_type_that_takes_no_label_is_advised()
    {
        var advice = Assert.Single(Of(With(step => step with { Organisation = DataSetOrganisation.Pds }), AdviceRules.CopyLabelHasNoEffect));

        Assert.Equal("a type that can be encrypted: the copies are in clear", advice.Expected);
        Assert.Equal("a type that can be encrypted, or no label: until then no copy is made", Assert.Single(Of(
            With(step => step with { Organisation = DataSetOrganisation.Pds }) with { Allocation = new() { FailOnUnsupportedType = true } }, AdviceRules.CopyLabelHasNoEffect)).Expected);
    }

    [Fact]
    public void That_names_of_copies_are_not_stated_is_said_once_where_profiles_give_labels()
    {
        Assert.Single(Of(Sound with { DataSetProfiles = [OfAll] }, AdviceRules.NamesOfCopiesNotStated));
        Assert.Empty(Of(Sound, AdviceRules.NamesOfCopiesNotStated));
        Assert.Empty(Of(Copied with { DataSetProfiles = [OfAll] }, AdviceRules.NamesOfCopiesNotStated));
    }

    private static Plan Copied => With(step => step);

    private static Plan With(Func<BackupStep, BackupStep> change)
    {
        var plan = Under(Policy("DAILY", change(Step("REPRO", "REC001") with { Name = new("PAY.BACKUP.**"), KeyLabel = new("BACK.KEY") })));
        AssertSound(plan);
        return plan;
    }

    private static IEnumerable<PlanAdvice> Of(Plan plan, AdviceRule rule) => PlanAdvisor.Advise(plan).Where(advice => advice.Basis == rule);
}
