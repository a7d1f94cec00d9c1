using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class CopyUnderOwnKeyTests
{
    [Fact]
    public void A_copy_under_the_key_of_its_source_is_told()
    {
        var report = Report(SomePlan.Primary, null);

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0009");
        Assert.Equal(("backupPolicies[0].steps[0].keyLabel", SomePlan.Backup), (finding.PlanPath, finding.Suggestion));
        Assert.Equal("DAILY writes copies of PAYROLL.MASTER under its own key: whatever takes the key takes both.", report.Describe(finding).Message);
    }

    [Fact]
    public void A_copy_under_a_twin_of_that_key_is_told() =>
        Assert.Contains($"under a twin of its key {SomePlan.Primary}", Assert.Single(Report(SomePlan.Backup, SomePlan.Primary).Of("RP0009")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_data_set_that_comes_under_the_key_of_its_copies_later_is_told_at_that_change()
    {
        var report = Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with { DataSets = [SomePlan.Sound.DataSets[0].MovedTo(SomePlan.Backup)] }));

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0009");
        Assert.Equal("dataSets[0].labelChanges[0].keyLabel", finding.PlanPath);
        Assert.Equal("DAILY writes copies of PAYROLL.MASTER under its own key from 2026-02-01T00:00:00Z on: whatever takes the key takes both.", report.Describe(finding).Message);
    }

    [Fact]
    public void A_copy_under_a_key_with_a_value_of_its_own_has_no_finding() => Assert.Empty(Report(SomePlan.Backup, null).Of("RP0009"));

    private static NamingReport Report(string label, string? twin) => Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with
    {
        Keys = [SomePlan.Sound.Keys[0], SomePlan.Sound.Keys[1] with { SameValueAs = twin is null ? null : new KeyLabel(twin) }],
        BackupPolicies = [SomePlan.Policy("DAILY", "REPRO", label)],
    }));
}
