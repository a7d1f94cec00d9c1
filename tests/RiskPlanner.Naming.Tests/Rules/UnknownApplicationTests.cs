using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class UnknownApplicationTests
{
    [Fact]
    public void An_application_that_the_standard_does_not_know_is_told_with_those_that_it_knows()
    {
        var (label, message, expected) = Assert.Single(Some.Report(Some.PaperWith("PAYROLL", "LEDGER"), ["DSET.PRIM.WAREHOUS.KEY001"]).Of("RP0004"));

        Assert.Equal(("DSET.PRIM.WAREHOUS.KEY001", "There is no application WAREHOUS.", "one of PAYROLL, LEDGER"), (label, message, expected));
    }

    [Fact]
    public void Where_the_standard_names_none_those_of_the_plan_count()
    {
        var plan = SomePlan.Sound;

        Assert.Equal(["RP0004 DSET.PRIM.WAREHOUS.KEY001"], Some.Report(Some.Paper, [.. SomePlan.LabelsOf(plan), "DSET.PRIM.WAREHOUS.KEY001"], plan).Told().Where(told => !told.StartsWith("RP0017", StringComparison.Ordinal) && !told.StartsWith("RP0016", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_known_applications_every_one_is_right() =>
        Assert.Empty(Some.Report(Some.Paper, ["DSET.PRIM.WAREHOUS.KEY001"]).Of("RP0004"));
}
