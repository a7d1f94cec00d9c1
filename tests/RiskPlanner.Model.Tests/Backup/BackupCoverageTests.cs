using FsCheck;
using FsCheck.Fluent;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class BackupCoverageTests
{
    [Fact]
    public void A_data_set_is_under_what_it_names_and_then_what_covers_it() =>
        Assert.Equal(["C", "A", "B"], Names(Plan(("A", "PAY.**"), ("B", "**.MASTER"), ("C", null)), "C"));

    [Fact]
    public void What_a_data_set_names_and_a_mask_covers_counts_once() =>
        Assert.Equal(["B", "A"], Names(Plan(("A", "PAY.**"), ("B", "PAY.*")), "B"));

    [Fact]
    public void What_covers_nothing_does_not_count() => Assert.Empty(Names(Plan(("A", "LEDGER.**"))));

    [Fact]
    public void Two_masks_of_a_policy_count_once()
    {
        var plan = Plan(("A", "PAY.**"));
        plan = plan with { BackupPolicies = [plan.BackupPolicies[0] with { AppliesTo = [new("PAY.**"), new("PAY.MASTER")] }] };

        Assert.Equal(["A"], Names(plan));
    }

    [Fact]
    public void The_data_sets_under_a_policy_are_those_that_are_under_it()
    {
        var plan = Plan(("A", "PAY.**"), ("B", null)) with { DataSets = [DataSet("PAY.ONE"), DataSet("LEDGER.ONE", "A", "B"), DataSet("LEDGER.TWO")] };
        var coverage = new BackupCoverage(plan);

        Assert.Equal(["PAY.ONE", "LEDGER.ONE"], coverage.DataSetsUnder(plan.BackupPolicies[0]).Select(dataSet => dataSet.Name.Text));
        Assert.Equal(["LEDGER.ONE"], coverage.DataSetsUnder(plan.BackupPolicies[1]).Select(dataSet => dataSet.Name.Text));
    }

    [Fact]
    public void A_mirror_of_one_data_set_mirrors_what_else_is_on_its_volume()
    {
        var plan = Plan(("A", null), ("M", null));
        plan = plan with
        {
            BackupPolicies = [plan.BackupPolicies[0], Policy("M", Step("METRO-MIRROR", "REC001")) with { Schedule = null }],
            DataSets = [DataSet("PAY.ONE", "M"), DataSet("PAY.TWO", "A"), DataSet("PAY.THREE") with { Volume = "PRD002" }],
        };
        var coverage = new BackupCoverage(plan);

        Assert.Equal(["A", "M"], coverage.PoliciesOf(plan.DataSets[1]).Select(policy => policy.Name));
        Assert.Empty(coverage.PoliciesOf(plan.DataSets[2]));
    }

    [Fact]
    public void A_name_that_no_policy_has_leads_to_none() => Assert.Empty(new BackupCoverage(Sound).PoliciesOf(DataSet("PAY.MASTER", "DALY")));

    [Fact]
    public void Looking_masks_up_finds_what_trying_each_finds() =>
        Check.One(Property.Config, Prop.ForAll(Arb.From(Gen.ListOf(Texts.Masks.Generator, 8)), Texts.Names, (masks, name) =>
        {
            var plan = Plan([.. masks.Select((mask, i) => ($"P{i}", (string?)mask))]);
            var tried = masks.Index().Where(mask => new DataSetMask(mask.Item).Matches(new DataSetName(name))).Select(mask => $"P{mask.Index}");
            return new BackupCoverage(plan).PoliciesOf(DataSet(name)).Select(policy => policy.Name).SequenceEqual(tried);
        }));

    private static Plan Plan(params (string Name, string? Mask)[] policies) => Sound with
    {
        BackupPolicies = [.. policies.Select(policy => Policy(policy.Name, Step("REPRO", "REC001")) with
        {
            AppliesTo = policy.Mask is null ? [] : [new DataSetMask(policy.Mask)],
        })],
    };

    private static IEnumerable<string> Names(Plan plan, params string[] named) =>
        new BackupCoverage(plan).PoliciesOf(DataSet("PAY.MASTER", named)).Select(policy => policy.Name);
}
