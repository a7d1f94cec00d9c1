using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class TeamPatternRuleTests
{
    private static readonly NamingStandard Standard = Some.Standard("{x:**}") with
    {
        TeamRules =
        [
            new TeamRule("PAY1", "Keys of payroll have a year.", "PAY.2026.…") { Labels = new OperatorMask("PAY.*"), Must = @"PAY\.[0-9]{4}\..*" },
            new TeamRule("PAY2", "No key is called TEMP.", "a name") { MustNot = ".*TEMP.*", Severity = FindingSeverity.Note },
        ],
    };

    [Fact]
    public void A_team_s_rules_find_what_they_are_written_for()
    {
        var report = Some.Report(Standard, ["PAY.2026.A", "PAY.A", "LEDGER.A", "LEDGER.TEMP"]);

        Assert.Equal(["PAY1 PAY.A", "PAY2 LEDGER.TEMP"], report.Told());
        Assert.Equal(("Keys of payroll have a year.", "PAY.2026.…", FindingSeverity.Note), (report.Of("PAY1")[0].Message, report.Of("PAY1")[0].Expected, report.SeverityOf(report.Findings[1].Rule)));
    }
}
