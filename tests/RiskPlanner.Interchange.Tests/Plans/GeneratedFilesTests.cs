using RiskPlanner.Model;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Files that the program can write are as it writes them; RISKPLANNER_UPDATE_GOLDEN=1 brings them up to date.</summary>
public sealed class GeneratedFilesTests
{
    private const string SchemaPath = "schema/plan-1.schema.json";
    private const string PagePath = "docs/plan-file.md";
    private const string AdvicePath = "docs/advice.md";
    private const string RulesBegin = "<!-- rules: begin -->\n";
    private const string RulesEnd = "<!-- rules: end -->\n";
    private const string Begin = "<!-- reference: begin -->\n";
    private const string End = "<!-- reference: end -->\n";

    [Fact]
    public void The_committed_schema_is_the_one_that_the_form_gives() => Compare(SchemaPath, _ => PlanSchema.Write());

    [Fact]
    public void The_reference_page_has_the_tables_that_the_form_gives() => Compare(PagePath, page =>
    {
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return $"{page[..from]}\n{PlanReference.Write()}\n{page[page.IndexOf(End, StringComparison.Ordinal)..]}";
    });

    [Fact]
    public void The_page_of_advice_has_a_line_for_every_rule() => Compare(AdvicePath, page =>
    {
        var lines = AdviceRules.All.Select(rule => $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Summary} |\n");
        return $"{page[..(page.IndexOf(RulesBegin, StringComparison.Ordinal) + RulesBegin.Length)]}\n| id | severity | what it finds |\n|---|---|---|\n{string.Concat(lines)}\n{page[page.IndexOf(RulesEnd, StringComparison.Ordinal)..]}";
    });

    [Fact]
    public void The_example_of_the_page_is_a_sound_plan()
    {
        var page = Repository.Read(PagePath);
        var from = page.IndexOf("<!-- example: begin -->\n```yaml\n", StringComparison.Ordinal) + "<!-- example: begin -->\n```yaml\n".Length;

        Assert.Empty(PlanFile.Read(page[from..page.IndexOf("```\n<!-- example: end -->", StringComparison.Ordinal)]).Faults);
    }

    internal static void Compare(string path, Func<string, string> make)
    {
        var file = Repository.PathOf(path);
        var committed = File.Exists(file) ? File.ReadAllText(file) : "";
        var made = make(committed);
        if (Repository.UpdatesGolden) File.WriteAllText(file, made);
        else Assert.Equal(made, committed);
    }
}
