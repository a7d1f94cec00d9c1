using System.Text;
using System.Text.Json;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests;

public sealed class LintTests : IDisposable
{
    private static readonly string Paper = Repository.PathOf("samples/standards/paper.yaml");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Good_labels_end_with_0()
    {
        var result = await CommandLine.RunAsync("lint", _folder.Write("labels.txt", "DSET.PRIM.A.KEY001\nDSET.PRIM.B.KEY001\nDSET.BACK.A.KEY001\nDSET.BACK.B.KEY001\n"), "--standard", Paper);

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.EndsWith("4 labels: 0 errors, 0 warnings, 0 notes by the standard RSM Partners 6.5.\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("note", 1)]
    [InlineData("never", 0)]
    public async Task What_it_ends_with_is_the_caller_s_affair(string failOn, int code) =>
        Assert.Equal(code, (await CommandLine.RunAsync("lint", _folder.Write("labels.txt", "DSET.PRIM.A.KEY001\n"), "--standard", Paper, "--fail-on", failOn)).Code);

    [Fact]
    public async Task Standard_input_is_read_where_a_hyphen_stands()
    {
        var result = await CommandLine.RunWithInputAsync(Encoding.UTF8.GetBytes("dset.prim.a.key001\n"), "lint", "-", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal((1, "RP0001", "-", "DSET.PRIM.A.KEY001"), (result.Code, json.RootElement.GetProperty("results")[0].GetProperty("rule").GetString(),
            json.RootElement.GetProperty("results")[0].GetProperty("file").GetString(), json.RootElement.GetProperty("results")[0].GetProperty("suggestion").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("standard").ValueKind);
    }

    [Fact]
    public async Task A_plan_serves_as_list_and_as_plan()
    {
        var result = await CommandLine.RunAsync("lint", CommandLine.SamplePlan, "--standard", Paper, "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(["RP0008", "RP0009", "RP0012"], json.RootElement.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("rule").GetString()));
        Assert.Equal((111, 48), (json.RootElement.GetProperty("results")[1].GetProperty("line").GetInt32(), json.RootElement.GetProperty("results")[1].GetProperty("column").GetInt32()));
        Assert.Equal(0, json.RootElement.GetProperty("notRun").GetArrayLength());
        Assert.Equal(64, json.RootElement.GetProperty("standardSha256").GetString()!.Length);
    }

    [Fact]
    public async Task A_baseline_that_was_written_makes_findings_known()
    {
        var labels = _folder.Write("labels.txt", "MYKEY\n");

        Assert.Equal(1, (await CommandLine.RunAsync("lint", labels, "--standard", Paper, "--write-baseline", _folder.File("known.json"))).Code);
        var known = await CommandLine.RunAsync("lint", labels, "--standard", Paper, "--baseline", _folder.File("known.json"));

        Assert.Equal(0, known.Code);
        Assert.Contains("error RP0002 (known): MYKEY", known.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppressions_are_read()
    {
        var suppressions = _folder.Write("s.yaml", "suppressions:\n  - {rule: RP0002, by: me, why: so, until: 2026-11-21}\n  - {rule: RP0001, by: me, why: so, until: 2026-11-20}\n");

        var result = await CommandLine.RunAsync("lint", _folder.Write("labels.txt", "MYKEY\n"), "--standard", Paper, "--suppressions", suppressions);

        Assert.Equal(0, result.Code);
        Assert.Contains("(suppressed: so)", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "\"version\": \"2.1.0\"")]
    [InlineData("github", "::error file=")]
    [InlineData("junit", "<testsuite name=\"riskplanner lint\"")]
    public async Task Forms_for_pipelines_go_to_a_file_as_a_whole(string format, string words)
    {
        var result = await CommandLine.RunAsync("lint", _folder.Write("labels.txt", "a\n"), "--format", format, "--out", _folder.File("out"));

        Assert.Equal((1, ""), (result.Code, result.Out));
        Assert.Contains(words, await File.ReadAllTextAsync(_folder.File("out")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is nothing to look at.", "lint")]
    [InlineData("there is no such file", "lint", "no-such-file")]
    [InlineData("no-such-standard: there is no such file", "lint", "no-such-file", "--standard", "no-such-standard")]
    [InlineData("'spreadsheet'", "lint", "x", "--from", "spreadsheet")]
    [InlineData("'docx'", "lint", "x", "--format", "docx")]
    [InlineData("'always'", "lint", "x", "--fail-on", "always")]
    [InlineData("--rename-plan needs --standard.", "lint", "x", "--rename-plan")]
    [InlineData("--explain 'RP0033': There is no rule of this id. Expected: an id from RP0001 to RP0019", "lint", "--explain", "RP0033")]
    [InlineData("--explain 'RP0099': There is no rule of this id. Expected: an id from RP0001 to RP0019", "lint", "--explain", "RP0099")]
    public async Task A_wrong_command_line_is_2_and_names_the_wrong_part(string message, params string[] args)
    {
        var result = await CommandLine.RunAsync(args);

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_standard_is_2_with_line_and_column()
    {
        var standard = _folder.Write("s.yaml", "standard: 1\nname: A\npatterns:\n  - A.{b}\n");

        var result = await CommandLine.RunAsync("lint", _folder.Write("labels.txt", "A\n"), "--standard", standard);

        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{standard}(4,7): patterns[0].pattern: '{{b}}' - There is no part of this name.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_UTF_8_is_2()
    {
        var result = await CommandLine.RunWithInputAsync([(byte)'A', 0xFF], "lint", "-");

        Assert.Equal(2, result.Code);
        Assert.Contains("-(1,2): 'X'FF''", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_listed_and_explained()
    {
        var text = await CommandLine.RunAsync("lint", "--rules");
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("lint", "--rules", "--format", "json")).Out);
        var page = await CommandLine.RunAsync("lint", "--explain", "RP0003");

        Assert.Equal((0, 0), (text.Code, page.Code));
        Assert.Contains("RP0019", text.Out, StringComparison.Ordinal);
        Assert.Equal(19, json.RootElement.GetArrayLength());
        Assert.StartsWith("# RP0003: ", page.Out, StringComparison.Ordinal);
        Assert.Contains("## Not compliant", page.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_standard_finds_nothing_in_the_labels_that_suggested_it()
    {
        var labels = _folder.Write("labels.txt", "DSET.PRIM.A.KEY001\nDSET.PRIM.B.KEY001\nDSET.BACK.A.KEY001\nDSET.BACK.B.KEY001\n");

        Assert.Equal(0, (await CommandLine.RunAsync("lint", labels, "--propose-standard", "--out", _folder.File("s.yaml"))).Code);
        Assert.Equal(0, (await CommandLine.RunAsync("lint", labels, "--standard", _folder.File("s.yaml"), "--fail-on", "note")).Code);
        Assert.Equal(2, (await CommandLine.RunAsync("lint", _folder.Write("odd.txt", "_\n"), "--propose-standard")).Code);
    }

    [Fact]
    public async Task Standards_that_come_with_the_program_are_tried_and_ranked()
    {
        var labels = _folder.Write("labels.txt", "DATASET.A.ENCRKEY.00000001\nDATASET.A.B.ENCRKEY.00000001\nDATASET.A.B.C.ENCRKEY.00000001\nDATASET.APP1.V001\n");

        var result = await CommandLine.RunAsync("lint", labels, "--propose-standard");

        Assert.Contains("#           3  IBM ENCRKEY, which is this one\n#           1  Proposed standard\n#           1  IBM version\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("\nname: IBM ENCRKEY\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_a_renaming_has_the_fields_of_the_contract()
    {
        var plan = _folder.Write("plan.yaml", (await File.ReadAllTextAsync(CommandLine.SamplePlan)).Replace("DSET.PRIM.HISTORY.KEY001", "DSET.PRM.HISTORY.KEY001", StringComparison.Ordinal));

        var result = await CommandLine.RunAsync("lint", plan, "--standard", Paper, "--rename-plan", "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(["steps", "cannot"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["number", "kind", "dataSet", "from", "to", "needs"], json.RootElement.GetProperty("steps")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["kgup-add", "define", "copy", "catalog", "delete"], json.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task The_plan_with_the_renaming_carried_out_is_written_and_every_step_says_when()
    {
        var plan = _folder.Write("plan.yaml", (await File.ReadAllTextAsync(CommandLine.SamplePlan)).Replace("DSET.PRIM.HISTORY.KEY001", "DSET.PRM.HISTORY.KEY001", StringComparison.Ordinal)
            .Replace("profile: DSET.PRIM.**", "profile: DSET.PR*.**", StringComparison.Ordinal));
        string[] asked = ["lint", plan, "--standard", Paper, "--rename-plan", "--renamed-plan", _folder.File("renamed.yaml"), "--rename-from", "2026-02-01T00:00:00Z"];

        var result = await CommandLine.RunAsync([.. asked, "--format", "json"]);

        Assert.Equal((0, ""), (result.Code, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        var steps = json.RootElement.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["number", "kind", "dataSet", "from", "to", "needs", "at", "whyNot"], steps[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("2026-02-01T00:00:00Z", steps[0].GetProperty("at").GetString());
        Assert.All(steps, step => Assert.True(step.GetProperty("at").ValueKind == JsonValueKind.Null != (step.GetProperty("whyNot").ValueKind == JsonValueKind.Null)));
        var written = await File.ReadAllTextAsync(_folder.File("renamed.yaml"));
        Assert.Contains($"- {{at: '{steps[2].GetProperty("at").GetString()}', keyLabel: DSET.PRIM.HISTORY.KEY001, how: copy}}", written, StringComparison.Ordinal);
        Assert.Contains("\n#", written, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.RunAsync("format", "--check", _folder.File("renamed.yaml"))).Code);
        Assert.Contains("   In the plan: 2026-02-01T00:00:00Z\n", (await CommandLine.RunAsync(asked)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--renamed-plan needs --rename-plan.", "--renamed-plan", "x.yaml", "--rename-from", "2026-02-01T00:00:00Z")]
    [InlineData("Expected: --renamed-plan and --rename-from, both or neither.", "--rename-plan", "--renamed-plan", "x.yaml")]
    [InlineData("--rename-from: 'soon' is no time", "--rename-plan", "--renamed-plan", "x.yaml", "--rename-from", "soon")]
    [InlineData("--rename-from: '2019-02-01T00:00:00Z' is outside the plan's horizon.", "--rename-plan", "--renamed-plan", "x.yaml", "--rename-from", "2019-02-01T00:00:00Z")]
    public async Task A_renaming_that_cannot_be_carried_out_is_2_and_says_why(string message, params string[] args)
    {
        var result = await CommandLine.RunAsync(["lint", CommandLine.SamplePlan, "--standard", Paper, .. args]);

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renaming_of_a_list_without_a_plan_is_carried_out_nowhere()
    {
        var result = await CommandLine.RunAsync("lint", _folder.Write("labels.txt", "DSET.PRM.A.KEY001\n"), "--standard", Paper, "--rename-plan", "--renamed-plan", _folder.File("x.yaml"), "--rename-from", "2026-02-01T00:00:00Z");

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains("--renamed-plan: there is no plan to carry the renaming out in.", result.Error, StringComparison.Ordinal);
    }
}
