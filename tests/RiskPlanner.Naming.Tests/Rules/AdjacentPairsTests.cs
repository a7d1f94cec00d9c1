using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class AdjacentPairsTests
{
    [Fact]
    public void A_purpose_behind_the_application_brings_both_keys_together()
    {
        var report = Some.Report(Some.Standard("DSET.{app}.{purpose:PRIM|BACK}.KEY{n:3}"), ["DSET.A.PRIM.KEY001", "DSET.A.BACK.KEY001", "DSET.B.PRIM.KEY001", "DSET.B.BACK.KEY001"]);

        Assert.Equal(["DSET.A.BACK.KEY001", "DSET.B.BACK.KEY001"], report.Of("RP0016").Select(finding => finding.Label));
        Assert.Equal("In the order of the CKDS the label stands directly beside DSET.A.PRIM.KEY001: a slip over 2 lines takes the primary and the backup key.", report.Of("RP0016")[0].Message);
        Assert.Equal("a pattern in which the purpose stands before the application", report.Of("RP0016")[0].Expected);
    }

    [Fact]
    public void In_the_paper_s_own_list_the_keys_of_the_first_application_stand_side_by_side() =>
        Assert.Equal(["DSET.BACK.APPNAME1.KEY001"],
            Some.Report(Some.Paper, ["DSET.PRIM.APPNAME1.KEY001", "DSET.PRIM.APPNAME2.KEY001", "DSET.PRIM.APPNAME2.KEY002", "DSET.PRIM.APPNAME3.KEY001", "DSET.BACK.APPNAME1.KEY001"]).Of("RP0016").Select(finding => finding.Label));

    [Theory]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 3)]
    public void How_many_lines_a_slip_goes_over_is_the_standard_s_affair(int lines, int findings)
    {
        // Three lines stand between the keys of each pair, so that a slip over five takes both; one finding for each application.
        string[] labels = ["DSET.PRIM.A.KEY001", "DSET.PRIM.B.KEY001", "DSET.PRIM.B.KEY002", "DSET.PRIM.C.KEY001", "DSET.BACK.A.KEY001", "DSET.BACK.B.KEY001", "DSET.BACK.B.KEY002", "DSET.BACK.C.KEY001"];

        Assert.Equal(findings, Some.Report(Some.Paper with { Rules = [new RuleSetting("RP0016") { Lines = lines }] }, labels).Of("RP0016").Count);
    }

    [Fact]
    public void Keys_of_another_key_store_do_not_stand_between()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("plan.yaml");
        string[][] labels = [["DSET.BACK.A.KEY001", "PROD"], ["DSET.BACK.Z.KEY001", "RECOV"], ["DSET.BACK.Z.KEY002", "RECOV"], ["DSET.PRIM.A.KEY001", "PROD"]];
        foreach (var (i, label) in labels.Index()) builder.Add(label[0], i + 1, keyStores: [label[1]]);

        var report = NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = Some.Compiled(Some.Paper) });

        Assert.Equal(["DSET.BACK.A.KEY001"], report.Of("RP0016").Select(finding => finding.Label));
    }

    [Fact]
    public void Labels_that_the_standard_ignores_stand_between_all_the_same() =>
        Assert.Empty(Some.Report(Some.Standard("DSET.{app}.{purpose:PRIM|BACK}") with { Ignore = [new IgnoredLabels(new OperatorMask("DSET.A.C*"), "x")] }, ["DSET.A.PRIM", "DSET.A.CARD", "DSET.A.BACK"]).Findings);
}
