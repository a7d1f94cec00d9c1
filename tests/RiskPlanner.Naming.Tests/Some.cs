using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>Standards, lists and reports for tests.</summary>
internal static class Some
{
    public static NamingStandard Paper { get; } = new()
    {
        Name = "Paper",
        Patterns = [new LabelPattern("DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}")],
    };

    /// <summary>The paper's standard with the applications that it knows.</summary>
    public static NamingStandard PaperWith(params string[] applications) => Paper with { Parts = [new LabelPart("app") { Values = applications }] };

    public static NamingStandard Standard(params string[] patterns) => new() { Name = "Test", Patterns = [.. patterns.Select(pattern => new LabelPattern(pattern))] };

    public static CompiledStandard Compiled(NamingStandard standard)
    {
        var compilation = CompiledStandard.Compile(standard);
        Assert.Empty(compilation.Faults);
        return compilation.Standard!;
    }

    public static LabelList List(params IEnumerable<string> labels)
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("labels.txt");
        foreach (var (i, label) in labels.Index()) builder.Add(label, i + 1);
        return builder.Build();
    }

    public static NamingReport Report(NamingStandard? standard, IEnumerable<string> labels, Plan? plan = null, LocalDate? today = null) =>
        NamingLinter.Lint(new LintQuestion(List(labels)) { Standard = standard is null ? null : Compiled(standard), Plan = plan, Today = today ?? new LocalDate(2026, 11, 28) });

    /// <summary>The findings of one rule, as its label and its words.</summary>
    public static IReadOnlyList<(string Label, string Message, string Expected)> Of(this NamingReport report, string rule) =>
        [.. report.Findings.Where(finding => finding.Rule.Id == rule).Select(finding => (report.LabelOf(finding), report.Describe(finding).Message, report.Describe(finding).Expected))];

    /// <summary>All findings, as rule and label.</summary>
    public static IReadOnlyList<string> Told(this NamingReport report) => [.. report.Findings.Select(finding => $"{finding.Rule.Id} {report.LabelOf(finding)}")];
}
