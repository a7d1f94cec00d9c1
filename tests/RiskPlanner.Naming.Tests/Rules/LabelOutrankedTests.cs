using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class LabelOutrankedTests
{
    private const string Other = "DSET.PRIM.PAYROLL.KEY002";
    private const string OtherBackup = "DSET.BACK.PAYROLL.KEY002";

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
    public void A_label_that_a_backup_states_is_told_where_the_profile_of_its_copies_gives_another_one()
    {
        var report = Some.Report(Some.Paper, [], WithCopies(OtherBackup));

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0011");
        Assert.Equal(("backupPolicies[0].steps[0].keyLabel", SomePlan.Backup), (finding.PlanPath, report.LabelOf(finding)));
        Assert.Equal(
            ($"Profile PAYROLL.BACKUP.** gives the copies of DAILY the label {OtherBackup} by DATAKEY, which outranks {SomePlan.Backup}: no copy gets it.", $"{OtherBackup}, or another DATAKEY"),
            (report.Describe(finding).Message, report.Describe(finding).Expected));
    }

    [Fact]
    public void The_same_label_in_the_profile_of_copies_has_no_finding() => Assert.Empty(Some.Report(Some.Paper, [], WithCopies(SomePlan.Backup)).Of("RP0011"));

    [Fact]
    public void A_profile_counts_only_with_ACSDEFAULTS() =>
        Assert.Empty(Some.Report(Some.Paper, [], WithCopies(OtherBackup) with { Allocation = AllocationSwitches.Usual with { AcsDefaults = false } }).Of("RP0011"));

    [Fact]
    public void A_block_copy_has_no_label_of_its_own_that_could_be_outranked()
    {
        var plan = WithCopies(OtherBackup);
        var policy = plan.BackupPolicies[0];

        Assert.Empty(Some.Report(Some.Paper, [], plan with { BackupPolicies = [policy with { Steps = [policy.Steps[0] with { Utility = "ADRDSSU-COPY" }] }] }).Of("RP0011"));
    }

    // The order of z/OS is profile, job, data class (z/OS facts, 1.3).
    [Fact]
    public void A_data_class_outranks_neither_the_label_of_a_data_set_nor_that_of_a_copy()
    {
        var plan = WithCopies(null) with
        {
            DataClasses = [new DataClass("ENCRYPT", new KeyLabel(OtherBackup))],
            AllocationRules = [new AllocationRule(new DataSetMask("PAYROLL.**"), "ENCRYPT")],
        };

        Assert.Empty(Some.Report(Some.Paper, [], SomePlan.Checked(plan)).Of("RP0011"));
    }

    [Fact]
    public void Without_a_plan_it_is_told_as_not_run() => Assert.Contains(Some.Report(null, ["A"]).NotRun, rule => rule is { Rule.Id: "RP0011", Needs: "--plan" });

    private static Plan WithCopies(string? labelOfProfile)
    {
        var plan = SomePlan.Sound with { Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(OtherBackup, KeyPurpose.Backup)] };
        var named = plan.WithLabelOfCopiesByProfile(OtherBackup);
        return SomePlan.Checked(named with
        {
            DataSetProfiles = [new DataSetProfile { Profile = new DataSetMask("PAYROLL.BACKUP.**"), DataKey = labelOfProfile is null ? null : new KeyLabel(labelOfProfile) }],
            BackupPolicies = [.. named.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => step with { KeyLabel = new KeyLabel(SomePlan.Backup) })] })],
        });
    }

    private static NamingReport Report(string? label) => Some.Report(Some.Paper, [], SomePlan.Checked(SomePlan.Sound with
    {
        Keys = [.. SomePlan.Sound.Keys, SomePlan.Key(Other, KeyPurpose.Primary)],
        DataSetProfiles = [new DataSetProfile { Profile = new DataSetMask("PAYROLL.**"), DataKey = label is null ? null : new KeyLabel(label) }],
    }));
}
