namespace RiskPlanner.Naming.Tests;

public class LabelStandsTwiceTests
{
    [Fact]
    public void Every_label_after_the_first_is_told_with_the_line_of_the_first() =>
        Assert.Equal([("A.B", "The label stands in line 1 already."), ("A.B", "The label stands in line 1 already.")], Some.Report(null, ["A.B", "A.C", "A.B", "A.B"]).Of("RP0019").Select(finding => (finding.Label, finding.Message)));

    [Fact]
    public void In_another_file_the_file_is_told()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("active");
        builder.Add("A"u8, 1);
        builder.BeginFile("archived");
        builder.Add("A"u8, 1);

        Assert.Equal("The label stands in line 1 of active already.", Assert.Single(NamingLinter.Lint(new LintQuestion(builder.Build())).Of("RP0019")).Message);
    }
}
