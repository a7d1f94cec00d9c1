using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

public class AlignTests
{
    [Fact]
    public async Task The_sample_has_a_key_that_nobody_misses_in_time()
    {
        var result = await CommandLine.RunAsync("align", CommandLine.SamplePlan);

        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("HISTORY.YEARS.CLOSED: a loss can stay unnoticed", result.Out, StringComparison.Ordinal);
        Assert.Contains("Any of these would help:", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"(\d+) of \1 replayed losses agree", result.Out);
    }

    [Fact]
    public async Task As_json_the_worst_comes_first_with_what_a_chart_needs()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("align", CommandLine.SamplePlan, "--format", "json")).Out);

        var worst = json.RootElement.GetProperty("entries")[0];
        Assert.True(worst.GetProperty("marginDays").GetDouble() < 0);
        Assert.Equal("HISTORY.YEARS.CLOSED", worst.GetProperty("dataSets")[0].GetString());
        Assert.Equal(2, Assert.Single(worst.GetProperty("notices").EnumerateArray()).GetProperty("at").GetArrayLength());
        Assert.Equal(2, json.RootElement.GetProperty("keyStores")[0].GetProperty("masterKeys").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("keyStores")[0].GetProperty("ckdsCopies").GetArrayLength() > 100);
    }

    [Fact]
    public async Task As_json_it_says_of_which_plan_file_it_is()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("align", CommandLine.SamplePlan, "--format", "json")).Out);

        Assert.Equal(64, json.RootElement.GetProperty("planSha256").GetString()!.Length);
        Assert.Equal("Payroll at two sites", json.RootElement.GetProperty("plan").GetString());
    }

    [Fact]
    public async Task A_plan_in_which_every_loss_is_noticed_in_time_ends_with_0()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(CommandLine.SamplePlan);
        var file = folder.Write("checked.yaml", text.Replace("    retention: P10Y", "    checks: {every: P1W}", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("align", file)).Code);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_bad_input() =>
        Assert.Equal(ExitCode.BadInput, (await CommandLine.RunAsync("align", "nowhere.yaml")).Code);
}
