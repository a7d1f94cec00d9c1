namespace RiskPlanner.Cli.Tests;

public sealed class ReplayMemoryTests
{
    private const string SiteLoss = "site-loss target=PROD";

    [Fact]
    public async Task A_replay_that_would_take_more_than_it_may_is_3_and_says_how_much()
    {
        var result = await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", SiteLoss, "--memory", "50");

        Assert.Equal((3, ""), (result.Code, result.Out));
        Assert.Contains("it may take 50 MiB", result.Error, StringComparison.Ordinal);
        Assert.Contains("--world symbolic", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_world_of_tokens_needs_no_such_limit() =>
        Assert.InRange((await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", SiteLoss, "--memory", "50", "--world", "symbolic")).Code, 0, 1);

    [Theory]
    [InlineData("0")]
    [InlineData("much")]
    public async Task The_memory_is_a_number(string memory)
    {
        var result = await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", SiteLoss, "--memory", memory);

        Assert.Equal(2, result.Code);
        Assert.Contains($"'{memory}'", result.Error, StringComparison.Ordinal);
    }
}
