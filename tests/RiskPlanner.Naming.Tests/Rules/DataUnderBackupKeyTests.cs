namespace RiskPlanner.Naming.Tests;

public class DataUnderBackupKeyTests
{
    [Fact]
    public void A_data_set_under_a_backup_key_is_told_with_the_primary_label()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { DataSets = [.. SomePlan.Sound.DataSets, SomePlan.DataSet("PAYROLL.TAX", SomePlan.Backup)] });

        var report = Some.Report(Some.Paper, [], plan);

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0006");
        Assert.Equal(("dataSets[1].keyLabel", "PAYROLL.TAX", SomePlan.Primary), (finding.PlanPath, finding.About, finding.Suggestion));
    }

    [Fact]
    public void A_data_set_that_comes_under_a_backup_key_later_is_told_at_that_change()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { DataSets = [SomePlan.Sound.DataSets[0].MovedTo(SomePlan.Backup)] });

        var report = Some.Report(Some.Paper, [], plan);

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0006");
        Assert.Equal(("dataSets[0].labelChanges[0].keyLabel", "PAYROLL.MASTER"), (finding.PlanPath, finding.About));
        Assert.StartsWith($"PAYROLL.MASTER lies under {SomePlan.Backup} from 2026-02-01T00:00:00Z on, which is a backup key", report.Describe(finding).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_standard_the_plan_s_purposes_count()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { DataSets = [.. SomePlan.Sound.DataSets, SomePlan.DataSet("PAYROLL.TAX", SomePlan.Backup)] });

        Assert.Equal("a primary key", Assert.Single(Some.Report(null, [], plan).Of("RP0006")).Expected);
    }

    [Fact]
    public void Data_under_a_primary_key_has_no_finding() => Assert.Empty(Some.Report(Some.Paper, [], SomePlan.Sound).Findings);
}
