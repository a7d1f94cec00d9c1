using NodaTime;

namespace RiskPlanner.Model.Tests;

public sealed class PlanTemplateTests
{
    private static readonly Instant From = Instant.FromUtc(2028, 2, 29, 0, 0);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_template_makes_a_sound_plan_about_which_nothing_is_advised(string id) => Advised.Nothing(Make(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_template_has_the_name_and_the_year_that_it_is_given(string id)
    {
        var plan = Make(id);

        Assert.Equal(("Mine", From, Instant.FromUtc(2029, 2, 28, 0, 0)), (plan.Name, plan.From, plan.Until));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_data_set_of_a_template_is_encrypted_and_copied_to_another_site(string id)
    {
        var plan = Make(id);
        var coverage = new BackupCoverage(plan);

        Assert.All(plan.DataSets, dataSet => Assert.NotNull(dataSet.KeyLabel));
        Assert.All(plan.DataSets, dataSet => Assert.Contains(coverage.PoliciesOf(dataSet).SelectMany(policy => policy.Steps),
            step => (step.VaultAt ?? plan.SiteOf(step.To)) != plan.SiteOf(dataSet.Volume)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_template_says_what_it_is_for(string id) => Assert.EndsWith(".", PlanTemplates.Find(id)!.Purpose, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_found_under_another_name() => Assert.Null(PlanTemplates.Find("three-sites"));

    public static TheoryData<string> Ids() => [.. PlanTemplates.All.Select(template => template.Id)];

    private static Plan Make(string id) => PlanTemplates.Find(id)!.Make("Mine", From);
}
