using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class RuleConfigurationTests
{
    [Fact]
    public void Ids_are_in_order_and_unique() => Assert.Equal(Enumerable.Range(1, NamingRules.All.Count).Select(number => $"RP{number:0000}"), NamingRules.All.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_has_a_page_of_its_own() => Assert.All(NamingRules.All, rule => Assert.StartsWith($"# {rule.Id}: ", rule.Page, StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_is_off_is_neither_run_nor_told_as_not_run()
    {
        var report = Some.Report(Some.Paper with { Rules = [new RuleSetting("RP0001") { Severity = FindingSeverity.Off }, new RuleSetting("RP0011") { Severity = FindingSeverity.Off }] }, ["a"]);

        Assert.Empty(report.Findings);
        Assert.DoesNotContain(report.NotRun, rule => rule.Rule.Id == "RP0011");
    }

    [Fact]
    public void Every_rule_is_run_or_told_as_not_run()
    {
        var report = Some.Report(null, ["A"]);

        Assert.Equal(["RP0001", "RP0015", "RP0019"], report.Rules.Select(rule => rule.Id).Except(report.NotRun.Select(rule => rule.Rule.Id)));
        Assert.All(report.NotRun, rule => Assert.NotEqual("", rule.Needs));
    }

    [Fact]
    public void Rules_for_which_the_standard_says_too_little_are_told_as_not_run() => Assert.Equal(
        [("RP0004", "--plan or applications in the standard"), ("RP0008", "purposes in the standard"), ("RP0013", "the part n in the standard"), ("RP0014", "the part n in the standard"), ("RP0016", "purposes in the standard")],
        Some.Report(Some.Standard("A.{x:*}"), ["A.B"]).NotRun.Select(rule => (rule.Rule.Id, rule.Needs)).Where(rule => rule.Needs.EndsWith("standard", StringComparison.Ordinal)));

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void An_exception_counts_until_its_last_day(int year, bool counts)
    {
        var standard = Some.Paper with { Exceptions = [new ExemptLabels(new OperatorMask("OLD*"), "history") { Until = new LocalDate(2026, 12, 31) }] };

        var report = Some.Report(standard, ["OLDKEY", "NEWKEY"], today: new LocalDate(year, 12, 31));

        Assert.Equal([counts, false], report.Findings.Select(finding => report.ExemptionOf(finding) is not null));
    }

    [Theory]
    [InlineData("DSET.BACK.**", true)]
    [InlineData("DSET.PRIM.**", false)]
    public void An_exception_counts_for_what_is_found_in_a_plan_by_the_label_that_it_is_about(string mask, bool counts)
    {
        var standard = Some.Paper with { Exceptions = [new ExemptLabels(new OperatorMask(mask), "until all is moved")] };
        var plan = SomePlan.Checked(SomePlan.Sound with { DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Backup)] });

        var report = Some.Report(standard, [], plan);

        Assert.Equal(counts, report.ExemptionOf(Assert.Single(report.Findings, finding => finding.Rule.Id == "RP0006")) is not null);
    }

    [Fact]
    public void The_same_question_gives_the_same_report()
    {
        var random = new System.Random(1);
        var labels = Enumerable.Range(0, 60_000).Select(_ => $"DSET.{(random.Next(9) == 0 ? "PRM" : random.Next(2) == 0 ? "PRIM" : "BACK")}.APP{random.Next(500)}.KEY{random.Next(30):000}").ToList();

        Assert.Equal(Words(Some.Report(Some.Paper, labels)), Words(Some.Report(Some.Paper, labels)));
    }

    private static IEnumerable<string> Words(NamingReport report) => report.Findings.Select(finding => $"{finding.Rule.Id} {finding.Label} {finding.Offset} {report.Describe(finding)}");
}
