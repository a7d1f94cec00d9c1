using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class PurposeContradictsQualifierTests
{
    [Fact]
    public void A_key_that_the_plan_has_for_another_purpose_is_told_at_its_place()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { Keys = [SomePlan.Key(SomePlan.Primary, KeyPurpose.Primary), SomePlan.Key(SomePlan.Backup, KeyPurpose.Primary)] });

        var report = Some.Report(Some.Paper, [], plan);

        var finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0005");
        Assert.Equal(("keys[1].purpose", new NamingWords("The key is said to be for primary, and its label says backup.", "backup")), (finding.PlanPath, report.Describe(finding)));
    }

    [Fact]
    public void A_value_can_stand_for_several_purposes()
    {
        var plan = SomePlan.Checked(SomePlan.Sound with { Keys = [SomePlan.Key(SomePlan.Primary, KeyPurpose.Archive), SomePlan.Key(SomePlan.Backup, KeyPurpose.Backup)] });
        var standard = Some.Paper with { Purposes = [new PurposeWord("PRIM", [KeyPurpose.Primary, KeyPurpose.Archive])] };

        Assert.Empty(Some.Report(standard, [], plan).Of("RP0005"));
        Assert.Single(Some.Report(Some.Paper, [], plan).Of("RP0005"));
    }

    [Fact]
    public void A_list_that_states_purposes_is_looked_at_too()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("list.csv");
        builder.Add(SomePlan.Primary, 2, 1, KeyPurpose.Backup);
        builder.Add(SomePlan.Backup, 3, 1, KeyPurpose.Backup);

        var report = NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = Some.Compiled(Some.Paper) });

        Assert.Equal([SomePlan.Primary], report.Of("RP0005").Select(finding => finding.Label));
    }

    [Fact]
    public void With_neither_plan_nor_purposes_it_is_told_as_not_run() =>
        Assert.Contains(Some.Report(Some.Paper, ["A"]).NotRun, rule => rule is { Rule.Id: "RP0005", Needs: "--plan or purposes in the list" });
}
