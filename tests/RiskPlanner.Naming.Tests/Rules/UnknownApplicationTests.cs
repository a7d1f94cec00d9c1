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

    // One edit of three characters or fewer is a third of them or more, and two of six are: what was meant is anybody's guess.
    [Theory]
    [InlineData("XR")]
    [InlineData("QR")]
    [InlineData("H")]
    [InlineData("RH")]
    [InlineData("HRR")]
    [InlineData("CLA")]
    [InlineData("PAY")] // of PAYR
    [InlineData("CLXXMS")]
    [InlineData("XXCLAIMS")]
    [InlineData("XTHREEAXY")] // three of THREEAB
    public void What_is_a_third_of_a_name_away_or_more_is_unknown_and_nothing_is_guessed(string application)
    {
        var standard = Some.PaperWith("ACCOUNTS", "CLAIMS", "HR", "PAYR", "THREEAB");

        Assert.Equal([$"RP0004 DSET.PRIM.{application}.KEY001"], Some.Report(standard, [$"DSET.PRIM.{application}.KEY001"]).Told());
    }

    // A form that is repaired is not a ground to guess the application.
    [Fact]
    public void A_mistyped_form_with_an_unknown_short_application_follows_no_pattern() =>
        Assert.Equal(["RP0002 DSET.PRM.XR.KEY001"], Some.Report(Some.PaperWith("ACCOUNTS", "HR"), ["DSET.PRM.XR.KEY001"]).Told());

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
