namespace RiskPlanner.Naming.Tests;

public class KeyReferencedNowhereTests
{
    [Fact]
    public void A_label_of_the_list_that_the_plan_does_not_use_is_told() =>
        Assert.Equal(["DSET.PRIM.PAYROLL.KEY002"], Some.Report(Some.Paper, [.. SomePlan.LabelsOf(SomePlan.Sound), "DSET.PRIM.PAYROLL.KEY002"], SomePlan.Sound).Of("RP0017").Select(finding => finding.Label));

    [Fact]
    public void Keys_of_data_sets_backups_profiles_and_data_classes_are_used()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with
        {
            Keys = [.. SomePlan.Sound.Keys, SomePlan.Key("P.Q", RiskPlanner.Model.KeyPurpose.Primary), SomePlan.Key("R.S", RiskPlanner.Model.KeyPurpose.Primary)],
            DataSetProfiles = [new RiskPlanner.Model.DataSetProfile { Profile = new("X.**"), DataKey = new("P.Q") }],
            DataClasses = [new RiskPlanner.Model.DataClass("DC", new("R.S"))],
        });

        Assert.Empty(Some.Report(null, SomePlan.LabelsOf(plan), plan).Of("RP0017"));
    }
}
