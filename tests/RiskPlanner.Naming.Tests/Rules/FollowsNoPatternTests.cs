using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class FollowsNoPatternTests
{
    [Fact]
    public void A_label_that_is_far_from_every_pattern_is_told_with_the_patterns_and_the_place_up_to_which_it_goes()
    {
        var report = Some.Report(Some.Paper, ["DSET.MASTER"]);

        Assert.Equal(("The label follows no pattern of the standard.", "DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}"), (report.Of("RP0002")[0].Message, report.Of("RP0002")[0].Expected));
        Assert.Equal(5, report.Findings[0].Offset);
    }

    [Fact]
    public void A_label_that_is_near_is_told_here_when_the_rule_for_near_ones_is_off() =>
        Assert.Equal(["RP0002 DSET.PRM.A.KEY001"], Some.Report(Some.Paper with { Rules = [new RuleSetting("RP0003") { Severity = FindingSeverity.Off }] }, ["DSET.PRM.A.KEY001"]).Told());

    [Fact]
    public void Labels_that_the_standard_ignores_have_no_finding() =>
        Assert.Empty(Some.Report(Some.Paper with { Ignore = [new IgnoredLabels(new OperatorMask("IRR.SSIGNON.*"), "PassTickets")] }, ["IRR.SSIGNON.SYSA.1"]).Findings);

    [Fact]
    public void Without_a_standard_the_rule_is_told_as_not_run() =>
        Assert.Contains(Some.Report(null, ["A"]).NotRun, rule => rule is { Rule.Id: "RP0002", Needs: "--standard" });
}
