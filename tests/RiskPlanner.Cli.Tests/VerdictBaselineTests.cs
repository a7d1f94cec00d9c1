using System.Text.Json;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests;

/// <summary>In a pipeline <c>verdicts --baseline</c> fails on what is worse than it was, and on nothing else.</summary>
public sealed class VerdictBaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Twins { get; } = File.ReadAllText(Repository.PathOf("samples/scenarios/twin-keys.yaml"));

    // A value of its own for the copies: the loss of the key is survived.
    private static string Sound { get; } = Twins.Replace("    sameValueAs: DSET.PRIM.PAYROLL.KEY001\n", "", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--moments", "every")]
    [InlineData("--events", "2", "--threat", "key-loss")]
    [InlineData("--events", "2", "--moments", "every", "--threat", "key-loss", "--threat", "ckds-loss")]
    public async Task A_No_of_the_baseline_does_not_fail_and_a_new_one_does(params string[] options)
    {
        var (before, now, known) = (_folder.Write("before.yaml", Sound), _folder.Write("now.yaml", Twins), _folder.File("known.json"));

        // Without a baseline nothing changes, though one is written.
        Assert.Equal(ExitCode.Findings, (await CommandLine.RunAsync(["verdicts", before, .. options, "--write-baseline", known])).Code);
        var same = await CommandLine.RunAsync(["verdicts", before, .. options, "--baseline", known]);
        var worse = await CommandLine.RunAsync(["verdicts", now, .. options, "--baseline", known]);

        Assert.Equal((ExitCode.Done, ""), (same.Code, same.Error));
        Assert.Contains("(known)", same.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nBeside the baseline: [1-9][0-9]* known, 0 new, 0 gone\.\n$", same.Out);
        Assert.Equal(ExitCode.Findings, worse.Code);
        Assert.Contains("(new)", worse.Out, StringComparison.Ordinal);
        Assert.Matches(@"\nNew: PAYROLL\.MASTER: .*[Kk]ey.*\n", worse.Out);

        // What the new baseline knows is known; what was put right is gone.
        Assert.Equal(ExitCode.Findings, (await CommandLine.RunAsync(["verdicts", now, .. options, "--baseline", known, "--write-baseline", known])).Code);
        var better = await CommandLine.RunAsync(["verdicts", before, .. options, "--baseline", known]);
        Assert.Equal(ExitCode.Done, better.Code);
        Assert.Matches(@"\nGone: PAYROLL\.MASTER: .*\nBeside the baseline: ", better.Out);
    }

    [Fact]
    public async Task JSON_has_a_state_for_each_cell_that_has_to_be_looked_at_and_counts_go_to_standard_error()
    {
        var (before, now, known) = (_folder.Write("before.yaml", Sound), _folder.Write("now.yaml", Twins), _folder.File("known.json"));
        await CommandLine.RunAsync("verdicts", before, "--write-baseline", known);

        var result = await CommandLine.RunAsync("verdicts", now, "--baseline", known, "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var details = json.RootElement.EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()).SelectMany(row => row.GetProperty("details").EnumerateArray()).ToList();

        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("Beside the baseline: ", result.Error, StringComparison.Ordinal);
        Assert.All(details, detail => Assert.Equal(
            detail.GetProperty("lost").GetInt32() + detail.GetProperty("unavailable").GetInt32() + detail.GetProperty("targetsMissed").GetInt32() > 0,
            detail.TryGetProperty("state", out var state) && state.GetString() is "new" or "unchanged"));
        Assert.Equal(["new", "unchanged"], details.Where(detail => detail.TryGetProperty("state", out _)).Select(detail => detail.GetProperty("state").GetString()!).Distinct().Order());

        var plain = await CommandLine.RunAsync("verdicts", now, "--format", "json");
        Assert.DoesNotContain("\"state\"", plain.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_marks_its_cells_as_the_text_does()
    {
        var (before, now, known) = (_folder.Write("before.yaml", Sound), _folder.Write("now.yaml", Twins), _folder.File("known.json"));
        await CommandLine.RunAsync("verdicts", before, "--write-baseline", known);

        var result = await CommandLine.RunAsync("verdicts", now, "--baseline", known, "--format", "html");
        var text = await CommandLine.RunAsync("verdicts", now, "--baseline", known);

        foreach (var mark in new[] { " (known)", " (new)" })
        {
            var cells = text.Out[..text.Out.IndexOf("\nNew: ", StringComparison.Ordinal)].Split(mark).Length - 1;
            Assert.True(cells > 0);
            Assert.Equal(cells, result.Out.Split($"{mark}</span>").Length - 1);
        }

        Assert.DoesNotContain(" (known)</span>", (await CommandLine.RunAsync("verdicts", now, "--format", "html")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_serves_verdicts_and_findings()
    {
        var (plan, byVerdicts, byFindings) = (_folder.Write("plan.yaml", Twins), _folder.File("verdicts.json"), _folder.File("findings.json"));
        await CommandLine.RunAsync("verdicts", plan, "--write-baseline", byVerdicts);
        await CommandLine.RunAsync("findings", plan, "--source", "verdicts,targets", "--write-baseline", byFindings);

        Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("findings", plan, "--source", "verdicts,targets", "--baseline", byVerdicts, "--fail-on", "note")).Code);
        Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("verdicts", plan, "--baseline", byFindings)).Code);

        // Neither drops what the other one knows.
        await CommandLine.RunAsync("findings", plan, "--baseline", byVerdicts, "--write-baseline", byVerdicts);
        Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("verdicts", plan, "--baseline", byVerdicts, "--write-baseline", byVerdicts)).Code);
        Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("findings", plan, "--baseline", byVerdicts, "--fail-on", "note")).Code);
    }

    [Fact]
    public async Task What_was_not_asked_for_is_not_gone()
    {
        var (plan, known) = (_folder.Write("plan.yaml", Twins), _folder.File("known.json"));
        await CommandLine.RunAsync("verdicts", plan, "--write-baseline", known);

        var one = await CommandLine.RunAsync("verdicts", plan, "--threat", "key-loss", "--baseline", known, "--write-baseline", known);
        var all = await CommandLine.RunAsync("verdicts", plan, "--baseline", known);

        Assert.Contains(" 0 new, 0 gone.", one.Out, StringComparison.Ordinal);
        Assert.Contains(" 0 new, 0 gone.", all.Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ExitCode.Done), (one.Code, all.Code));
    }

    [Fact]
    public async Task A_baseline_that_is_none_is_refused_before_anything_is_computed()
    {
        var plan = _folder.Write("plan.yaml", Twins);

        var missing = await CommandLine.RunAsync("verdicts", plan, "--baseline", _folder.File("none.json"));
        var wrong = await CommandLine.RunAsync("verdicts", plan, "--baseline", _folder.Write("wrong.json", "{}"));

        Assert.Equal((ExitCode.BadInput, "", ExitCode.BadInput, ""), (missing.Code, missing.Out, wrong.Code, wrong.Out));
        Assert.Contains("there is no such file", missing.Error, StringComparison.Ordinal);
        Assert.Contains("This is no baseline of findings.", wrong.Error, StringComparison.Ordinal);
    }
}
