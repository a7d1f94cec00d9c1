namespace RiskPlanner.Naming.Tests;

public class LookAlikesTests
{
    [Theory]
    [InlineData("DSET.PRIM.PAYROLL.KEY001", "DSET.PRIM.PAYR0LL.KEY001")]
    [InlineData("DSET.PRIM.PAYR0LL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    public void The_odd_one_of_two_that_look_alike_is_told_wherever_it_stands(string first, string second)
    {
        var report = Some.Report(null, [first, second]);

        Assert.Equal([("DSET.PRIM.PAYR0LL.KEY001", "The label differs from DSET.PRIM.PAYROLL.KEY001 only by look: the digit 0 against the letter O.")], report.Of("RP0015").Select(finding => (finding.Label, finding.Message)));
    }

    [Fact]
    public void Application_rules_do_not_take_the_odd_one_for_an_application() =>
        Assert.Equal(["RP0015 DSET.PRIM.F1LE.KEY001"], Some.Report(Some.Paper, ["DSET.BACK.FILE.KEY001", "DSET.BACK.X.KEY001", "DSET.PRIM.FILE.KEY001", "DSET.PRIM.X.KEY001", "DSET.PRIM.F1LE.KEY001"]).Told());

    [Fact]
    public void Labels_that_stand_twice_do_not_look_alike_and_different_ones_neither() =>
        Assert.Empty(Some.Report(null, ["A0", "A0", "A1", "B0"]).Of("RP0015"));
}
