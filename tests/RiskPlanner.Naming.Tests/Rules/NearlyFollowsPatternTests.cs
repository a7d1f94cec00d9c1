namespace RiskPlanner.Naming.Tests;

public class NearlyFollowsPatternTests
{
    [Theory]
    [InlineData("DSET.PRM.PAYROLL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSET.PRIIM.PAYROLL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DEST.PRIM.PAYROLL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSETPRIM.PAYROLL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSET.PRIM.PAYROLL.KEY1", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSET.PRIM.PAYROLL.KEY0O1", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSET.PRIM.PAYROL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSET.PRIM.PAYR0LL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("DSET.PRM.PAYROL.KEY001", "DSET.PRIM.PAYROLL.KEY001")]
    public void What_was_probably_meant_is_suggested(string label, string meant)
    {
        var report = Some.Report(Some.PaperWith("PAYROLL", "LEDGER"), [label]);

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0003");
        Assert.Equal((meant, meant), (finding.Suggestion, report.Describe(finding).Expected));
    }

    [Theory]
    [InlineData("DSET.PRM.PAYROLL.KEY001", "The label nearly follows the standard, so it was probably mistyped. DSET.PRIM.PAYROLL.KEY001 stands in the list already.")]
    [InlineData("DSET.PRIM.PAYROL.KEY001", "There is no application PAYROL; PAYROLL was probably meant. DSET.PRIM.PAYROLL.KEY001 stands in the list already.")]
    [InlineData("DSET.PRIM.PAYROL.KEY002", "There is no application PAYROL; PAYROLL was probably meant.")]
    public void It_says_where_what_was_meant_is_another_key_of_the_list(string label, string message)
    {
        var report = Some.Report(Some.PaperWith("PAYROLL", "LEDGER"), [label, "DSET.BACK.PAYROLL.KEY001", "DSET.PRIM.PAYROLL.KEY001", "DSET.PRIM.LEDGER.KEY001"]);

        Assert.Equal(message, Assert.Single(report.Of("RP0003")).Message);
    }

    // Of P and B nobody can say which one X was meant to be, nor that ZZ was one of two regions.
    [Theory]
    [InlineData("ENC.X.EU.PAYROLL.KEY001", null)]
    [InlineData("ENC.P.ZZ.PAYROLL.KEY001", null)]
    [InlineData("ENC.P.EX.PAYROLL.KEY001", null)]
    [InlineData("ENC.P.EUU.PAYROLL.KEY001", null)]
    [InlineData("ENC.P.NORTHH.PAYROLL.KEY001", "ENC.P.NORTH.PAYROLL.KEY001")]
    [InlineData("ENC.P.NROTH.PAYROLL.KEY001", "ENC.P.NORTH.PAYROLL.KEY001")]
    [InlineData("ENC.P.NRTX.PAYROLL.KEY001", null)] // two of five
    [InlineData("ENCP.EU.PAYROLL.KEY001", "ENC.P.EU.PAYROLL.KEY001")] // it is the form that is wrong
    public void A_value_of_another_part_is_not_guessed_where_a_third_of_it_or_more_differs(string label, string? meant)
    {
        var report = Some.Report(Some.Standard("ENC.{purpose:P|B}.{region:EU|US|NORTH}.{app}.KEY{n:3}"), [label]);

        Assert.Equal([$"{(meant is null ? "RP0002" : "RP0003")} {label}"], report.Told());
        Assert.Equal(meant, report.Findings[0].Suggestion);
    }

    [Fact]
    public void A_mistyped_application_is_told_with_the_one_that_was_meant() =>
        Assert.Equal("There is no application PAYROL; PAYROLL was probably meant.", Assert.Single(Some.Report(Some.PaperWith("PAYROLL"), ["DSET.PRIM.PAYROL.KEY001"]).Of("RP0003")).Message);

    [Theory]
    [InlineData("CLAIM", "CLAIMS")]
    [InlineData("CLAIMSS", "CLAIMS")]
    [InlineData("PAYX", "PAYR")]
    [InlineData("ACOUNT", "ACCOUNT")]
    [InlineData("ACOUMT", null)] // two of six
    [InlineData("ACOUNTT", "ACCOUNT")]
    public void One_slip_of_four_characters_and_two_of_seven_are_the_least(string application, string? meant) =>
        Assert.Equal(meant is null ? [] : [$"There is no application {application}; {meant} was probably meant."],
            Some.Report(Some.PaperWith("ACCOUNT", "CLAIMS", "HR", "PAYR"), [$"DSET.PRIM.{application}.KEY001"]).Of("RP0003").Select(finding => finding.Message));

    [Theory]
    [InlineData("DSET.PRIM.PAYROLL.KEY00X")] // any digit could be meant
    [InlineData("MYKEY")]
    public void Where_nobody_can_say_what_was_meant_nothing_is_suggested(string label) =>
        Assert.Equal([$"RP0002 {label}"], Some.Report(Some.Paper, [label]).Told());
}
