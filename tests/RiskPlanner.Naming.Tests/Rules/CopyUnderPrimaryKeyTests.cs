using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class CopyUnderPrimaryKeyTests
{
    private const string Other = "DSET.PRIM.PAYROLL.KEY002";

    [Fact]
    public void A_key_that_its_source_comes_under_later_is_RP0009_and_worse()
    {
        const string Next = "DSET.PRIM.PAYROLL.KEY002";
        var report = Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Next, KeyPurpose.Primary)],
            BackupPolicies = [SomePlan.Policy("DAILY", "REPRO", Next)],
            DataSets = [SomePlan.Sound.DataSets[0].MovedTo(Next)],
        }));

        Assert.Empty(report.Of("RP0007"));
        Assert.Single(report.Of("RP0009"));
    }

    [Fact]
    public void An_access_method_copy_under_another_data_set_s_primary_key_is_told()
    {
        var finding = Assert.Single(Report("REPRO", Other).Findings, finding => finding.Rule.Id == "RP0007");

        Assert.Equal(("backupPolicies[0].steps[0].keyLabel", "DAILY", "DSET.BACK.PAYROLL.KEY002"), (finding.PlanPath, finding.About, finding.Suggestion));
    }

    [Theory]
    [InlineData("REPRO", SomePlan.Backup)] // right
    [InlineData("REPRO", SomePlan.Primary)] // its own key: RP0009
    [InlineData("ADRDSSU-COPY", Other)] // a block copy: RP0010
    public void Others_have_no_finding_of_this_rule(string utility, string label) => Assert.Empty(Report(utility, label).Of("RP0007"));

    private static NamingReport Report(string utility, string label) => Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with
    {
        Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Other, KeyPurpose.Primary)],
        BackupPolicies = [SomePlan.Policy("DAILY", utility, label)],
        DataSets = [.. SomePlan.Sound.DataSets, SomePlan.DataSet("PAYROLL.TAX", Other)],
    }));
}
