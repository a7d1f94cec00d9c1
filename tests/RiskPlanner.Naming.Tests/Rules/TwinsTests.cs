using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class TwinsTests
{
    [Fact]
    public void Twins_of_the_plan_are_told()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { Keys = [.. SomePlan.Sound.Keys, SomePlan.Key("DSET.BACK.PAYROLL.KEY002", KeyPurpose.Backup) with { SameValueAs = new KeyLabel(SomePlan.Backup) }] });

        var finding = Assert.Single(Some.Report(Some.Paper, [], plan).Findings);

        Assert.Equal(("RP0012", "keys[2].sameValueAs"), (finding.Rule.Id, finding.PlanPath));
    }

    [Fact]
    public void Labels_with_one_check_value_are_told()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("list.csv");
        builder.Add("A", 2, 1, null, "ABE08DEB");
        builder.Add("B", 3, 1, null, "18769C3E");
        builder.Add("C", 4, 1, null, "ABE08DEB");
        builder.Add("A", 5, 1, null, "ABE08DEB");

        var report = NamingLinter.Lint(new LintQuestion(builder.Build()));

        Assert.Equal([("C", "The label holds the same value as A: whoever loses or learns the value loses both.")], report.Of("RP0012").Select(finding => (finding.Label, finding.Message)));
    }

    [Fact]
    public void Labels_of_a_report_on_duplicates_are_told()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("report", listsDuplicates: true);
        builder.Add("A"u8, 1);

        Assert.Equal(["A"], NamingLinter.Lint(new LintQuestion(builder.Build())).Of("RP0012").Select(finding => finding.Label));
    }

    [Fact]
    public void With_neither_plan_nor_values_it_is_told_as_not_run() =>
        Assert.Contains(Some.Report(null, ["A"]).NotRun, rule => rule is { Rule.Id: "RP0012", Needs: "--plan or values in the list" });
}
