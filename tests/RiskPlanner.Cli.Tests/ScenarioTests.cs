namespace RiskPlanner.Cli.Tests;

public class ScenarioTests
{
    [Fact]
    public async Task Scenarios_are_listed_with_what_they_end_with() =>
        Assert.Matches(@"example-1\s+\| A key that is missed", (await CommandLine.RunAsync("scenarios")).Out);

    [Theory]
    [InlineData("example-2", ExitCode.Findings, "lost")]
    [InlineData("example-2-other-key", ExitCode.Done, "recovered")]
    public async Task A_scenario_is_replayed_and_told(string name, int code, string outcome)
    {
        var result = await CommandLine.RunAsync("scenarios", name);

        Assert.Equal(code, result.Code);
        Assert.StartsWith(name == "example-2" ? "A spoilt key takes" : "The same, where the copies", result.Out, StringComparison.Ordinal);
        Assert.Contains(outcome, result.Out, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task A_scenario_that_is_not_there_is_bad_input_and_those_that_are_get_named()
    {
        var result = await CommandLine.RunAsync("scenarios", "example-9");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("Expected: example-1, example-1-parts", result.Error, StringComparison.Ordinal);
    }
}
