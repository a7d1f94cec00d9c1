using System.Text;
using System.Text.RegularExpressions;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

/// <summary>The examples of each rule's page are what they say, and tables of pages are as the program has them.</summary>
public class RulePagesTests
{
    private const string Paper = "standard: 1\nname: Example\npatterns:\n  - DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}\n";

    // What every example of a plan needs besides.
    private const string Frame = """
        schema: 1
        name: Example
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}
        sites:
          - {name: PROD, kind: production}
        arrays:
          - {name: DS8K-A, site: PROD, volumes: [PRD001, PRD002]}
        keyStores:
          - {name: CKDS, sites: [PROD]}
        sysplexes:
          - {name: PLEX, site: PROD, keyStore: CKDS}

        """;

    public static TheoryData<string> Ids => [.. NamingRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_that_do_not_comply_are_found_by_the_rule_and_those_that_do_have_no_finding_of_it(string id)
    {
        var page = Repository.Read($"docs/naming/{id}.md");
        var (wrong, right) = (Part(page, "## Not compliant"), Part(page, "## Compliant"));

        var report = Lint(wrong);
        Assert.Contains(report.Findings, finding => finding.Rule.Id == id);
        // Where each label is wrong for itself, each line of the example is.
        if (id is "RP0001" or "RP0002" or "RP0003" or "RP0004") Assert.Equal(report.Question.Labels.Count, report.Findings.Count(finding => finding.Rule.Id == id));
        Assert.DoesNotContain(Lint(right).Findings, finding => finding.Rule.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_severity_and_needs_as_the_rule_has_them(string id)
    {
        var (page, rule) = (Repository.Read($"docs/naming/{id}.md"), NamingRules.Find(id)!);

        Assert.Contains($"\nSeverity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}. Needs: ", page, StringComparison.Ordinal);
        if (rule.Needs.Length == 0) Assert.Contains("Needs: nothing.", page, StringComparison.Ordinal);
        else Assert.Contains($"Needs: `{rule.Needs.Split(',')[0].Split(' ')[0]}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_rules_is_the_program_s() => GeneratedFilesTests.Compare("docs/naming/README.md", page => Between(page, "rules", Rules()));

    [Fact]
    public void The_reference_of_standards_is_the_form_s() => GeneratedFilesTests.Compare("docs/naming/standards.md", page => Between(page, "reference", StandardFile.WriteReference()));

    [Fact]
    public void The_committed_schema_of_standards_is_the_one_that_the_form_gives() => GeneratedFilesTests.Compare("schema/standard-1.schema.json", _ => StandardFile.WriteSchema());

    [Fact]
    public void The_example_of_standards_is_right()
    {
        var page = Repository.Read("docs/naming/standards.md");

        Assert.Empty(StandardFile.Read(Fence("yaml").Match(page[page.IndexOf("<!-- example: begin -->", StringComparison.Ordinal)..]).Groups["text"].Value).Faults);
    }

    private static NamingReport Lint(string part)
    {
        var standard = StandardFile.Read(Block(part, "standard") ?? Paper);
        Assert.Empty(standard.Faults);
        var builder = new LabelListBuilder();
        var plan = Block(part, "plan");
        var read = plan is null
            ? LabelFormats.Own.Read("labels.txt", Encoding.UTF8.GetBytes(Block(part, "labels")!), "labels", builder)
            : LabelFormats.Own.Read("plan.yaml", Encoding.UTF8.GetBytes(Frame + plan), null, builder);
        Assert.Empty(read.Faults);
        return NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = standard.Standard, Plan = read.Plan });
    }

    private static string Rules() => "\n| rule | severity | what it says | needs |\n|---|---|---|---|\n" + string.Concat(NamingRules.All.Select(rule =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title} | {(rule.Needs.Length == 0 ? "" : rule.Needs.Replace("--standard", "`--standard`", StringComparison.Ordinal).Replace("--plan", "`--plan`", StringComparison.Ordinal))} |\n"));

    private static string Between(string page, string name, string text)
    {
        var from = page.IndexOf($"<!-- {name}: begin -->\n", StringComparison.Ordinal) + $"<!-- {name}: begin -->\n".Length;
        return $"{page[..from]}{text}\n{page[page.IndexOf($"<!-- {name}: end -->", StringComparison.Ordinal)..]}";
    }

    private static string Part(string page, string heading)
    {
        var from = page.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(from >= 0, heading);
        var end = page.IndexOf("\n## ", from + heading.Length, StringComparison.Ordinal);
        return end < 0 ? page[from..] : page[from..end];
    }

    private static string? Block(string part, string language) => Fence(language).Match(part) is { Success: true } block ? block.Groups["text"].Value : null;

    private static Regex Fence(string language) => new($"```{language}\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
