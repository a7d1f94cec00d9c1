using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class LabelOutrankedTests
{
    private const string Other = "DSET.PRIM.PAYROLL.KEY002";

    [Fact]
    public void A_data_set_whose_profile_gives_another_label_is_told()
    {
        var report = Report(Other);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("RP0011", "dataSets[0].keyLabel"), (finding.Rule.Id, finding.PlanPath));
        Assert.Contains($"Profile PAYROLL.** gives PAYROLL.MASTER the label {Other} by DATAKEY", report.Describe(finding).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_a_data_set_comes_under_later_is_told_at_that_change()
    {
        var report = Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Other, KeyPurpose.Primary)],
            DataSetProfiles = [new DataSetProfile { Profile = new DataSetMask("PAYROLL.**"), DataKey = new KeyLabel(SomePlan.Primary) }],
            DataSets = [SomePlan.Sound.DataSets[0].MovedTo(Other)],
        }));

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0011");
        Assert.Equal("dataSets[0].labelChanges[0].keyLabel", finding.PlanPath);
        Assert.Contains($"outranks {Other} from 2026-02-01T00:00:00Z on", report.Describe(finding).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SomePlan.Primary)]
    [InlineData(null)]
    public void The_same_label_or_none_in_the_profile_has_no_finding(string? label) => Assert.Empty(Report(label).Findings);

    [Fact]
    public void Without_a_plan_it_is_told_as_not_run() => Assert.Contains(Some.Report(null, ["A"]).NotRun, rule => rule is { Rule.Id: "RP0011", Needs: "--plan" });

    private static NamingReport Report(string? label) => Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with
    {
        Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Other, KeyPurpose.Primary)],
        DataSetProfiles = [new DataSetProfile { Profile = new DataSetMask("PAYROLL.**"), DataKey = label is null ? null : new KeyLabel(label) }],
    }));
}
