using System.Text.Json;
using RiskPlanner.Interchange;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests;

public class ReplayWorldTests
{
    private const string SiteLoss = "site-loss target=PROD at=2026-04-01T12:00:00Z";

    [Fact]
    public async Task In_the_world_of_tokens_every_data_set_of_a_small_plan_is_told_by_name()
    {
        var result = await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", SiteLoss, "--world", "symbolic");

        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("6 recovered, 2 lost.", result.Out, StringComparison.Ordinal);
        Assert.Contains("PAYROLL.PAYMENTS.MONTH: recovered from REPRO copy 90 of DAILY-REPRO on REC001, takes PT1H15M. Damaged at 2026-04-01T12:00:00Z; version 4 of 2026-03-24T12:00:00Z comes back, nothing committed is missing.", result.Out, StringComparison.Ordinal);
        Assert.Matches("[0-9]+ backup cycles and updates of them, which change nothing, were skipped", result.Out);
    }

    [Fact]
    public async Task Both_worlds_come_to_the_same_outcomes()
    {
        var (emulated, symbolic) = (await OutcomesAsync("outcomes", "dataSet"), await OutcomesAsync("classes", "title", "--world", "symbolic"));

        Assert.Equal(8, emulated.Count);
        Assert.Equal(emulated, symbolic);
    }

    [Theory]
    [InlineData("emulator", "outcomes", "dataSet")]
    [InlineData("symbolic", "classes", "title")]
    public async Task Chosen_data_sets_are_told_alone(string world, string list, string name)
    {
        var outcomes = await OutcomesAsync(list, name, "--world", world, "--data-set", "LEDGER.RATES.DAILY", "--data-set", "ledger.postings.current");

        Assert.Equal(["LEDGER.POSTINGS.CURRENT", "LEDGER.RATES.DAILY"], outcomes.Select(outcome => outcome.DataSet));
        Assert.Equal(["recovered", "lost"], outcomes.Select(outcome => outcome.Outcome));
    }

    [Fact]
    public async Task Of_a_large_plan_each_class_is_told_in_a_line_and_json_has_its_members()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("large.yaml", PlanFile.Write(LargeEstate.Make(seed: 1, dataSets: 60, keys: 8, applications: 2, structuralClasses: 6)));
        string[] replay = ["replay", file, "--event", "ransomware target=everything", "--world", "symbolic"];

        Assert.Matches(@"APPL0\d\.C000\d\.D00000\d and 9 alike: (recovered from|lost)", (await CommandLine.RunAsync(replay)).Out);
        using var json = JsonDocument.Parse((await CommandLine.RunAsync([.. replay, "--format", "json"])).Out);
        Assert.All(json.RootElement.GetProperty("classes").EnumerateArray(), alike => Assert.Equal(10, alike.GetProperty("members").GetArrayLength()));
        Assert.Equal(60, json.RootElement.GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()));
        Assert.True(json.RootElement.GetProperty("effort").GetProperty("skippedForAll").GetInt64() > 10_000);
    }

    [Fact]
    public async Task Every_data_set_that_the_plan_has_not_is_told()
    {
        var result = await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", SiteLoss, "--data-set", "NO.SUCH", "--data-set", "NOR.THIS");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("--data-set: The plan has no data set 'NO.SUCH'.", result.Error, StringComparison.Ordinal);
        Assert.Contains("--data-set: The plan has no data set 'NOR.THIS'.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--world symbolic gives no PDF. Expected: --format text or --format json.", "--format", "pdf", "--out", "x.pdf")]
    [InlineData("--world symbolic shows no moments. Expected: --at without --world.", "--at", "2026-04-01T12:00:00Z")]
    public async Task What_the_world_of_tokens_does_not_show_is_told(string expected, params string[] options)
    {
        var result = await CommandLine.RunAsync(["replay", CommandLine.SamplePlan, "--event", SiteLoss, "--world", "symbolic", .. options]);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<(string DataSet, string Outcome, string Route, string Age, string Cause)>> OutcomesAsync(string list, string name, params string[] options)
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync(["replay", CommandLine.SamplePlan, "--event", SiteLoss, "--format", "json", .. options])).Out);
        return [.. json.RootElement.GetProperty(list).EnumerateArray().Select(outcome => (
            Text(outcome, name), Text(outcome, "outcome"), Text(outcome, "route"), Text(outcome, "age"), Text(outcome, "cause")))];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
