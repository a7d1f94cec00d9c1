namespace RiskPlanner.Naming.Tests;

public class LabelSyntaxRuleTests
{
    [Fact]
    public void A_label_in_lower_case_is_wrong_and_the_upper_case_one_is_suggested()
    {
        var report = Some.Report(null, ["DSET.prim.A.KEY001"]);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("RP0001", "DSET.PRIM.A.KEY001", 5), (finding.Rule.Id, finding.Suggestion, finding.Offset));
        Assert.Equal(new NamingWords("A key label is upper case.", "DSET.PRIM.A.KEY001"), report.Describe(finding));
    }

    [Theory]
    [InlineData("A_B", "No key label holds '_'.")]
    [InlineData("AéB", "No key label holds 'é'.")]
    [InlineData("A\u0007B", "No key label holds 'U+0007'.")]
    [InlineData("1A", "A key label does not begin with a digit.")]
    [InlineData(".A", "A key label does not begin with a period.")]
    public void What_is_wrong_is_told(string label, string message)
    {
        var (_, told, expected) = Assert.Single(Some.Report(null, [label]).Of("RP0001"));

        Assert.Equal(message, told);
        Assert.Equal(RiskPlanner.Model.KeyLabel.Rule, expected);
    }

    [Fact]
    public void A_label_of_64_characters_is_right_and_one_of_65_wrong() =>
        Assert.Equal([$"RP0001 {new string('A', 65)}"], Some.Report(null, [new string('A', 64), new string('A', 65)]).Told());

    [Theory]
    [InlineData("DSET.PRIM.A.KEY001")]
    [InlineData("A..B.")]
    [InlineData("#$@")]
    [InlineData("DATAENC#CTT2#AES#CIPHER#2")]
    public void A_right_label_has_no_finding(string label) => Assert.Empty(Some.Report(null, [label]).Findings);
}
