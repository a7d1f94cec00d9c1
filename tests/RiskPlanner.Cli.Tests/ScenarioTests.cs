using System.Text.Json.Nodes;

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

    [Theory]
    [InlineData("send-private-keys", ExitCode.Findings, "unreadable", "lost")]
    [InlineData("connect-21", ExitCode.Findings, "without-redundancy", "recovered")]
    public async Task What_a_step_costs_that_is_left_out_is_told_in_json(string step, int code, string outcome, string dataSet)
    {
        var result = await CommandLine.RunAsync("scenarios", "backup-key-server", "--without", step, "--format", "json");
        var document = JsonNode.Parse(result.Out)!;

        Assert.Equal(code, result.Code);
        Assert.Equal(outcome, (string?)document["outcome"]);
        Assert.Equal([step], document["steps"]!.AsArray().Where(run => !(bool)run!["done"]!).Select(run => (string?)run!["name"]));
        Assert.Equal(dataSet, (string?)document["outcomes"]![0]!["outcome"]);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Slips_are_told_with_step_and_message()
    {
        var slips = JsonNode.Parse((await CommandLine.RunAsync("scenarios", "backup-key-server-as-printed", "--format", "json")).Out)!["slips"]!.AsArray();

        Assert.Contains(slips, slip => (string?)slip!["step"] == "backup-connect" && (string?)slip["rule"] == "RX0102"
            && ((string?)slip["message"])!.Contains("Tape_Sol_Tst_Shr_Pvt_1024_Lbl_21", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_says_what_each_step_costs()
    {
        var result = await CommandLine.RunAsync("scenarios", "backup-key-server");

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Matches(@"connect-20\s+\| without-redundancy \| redundancy", result.Out);
        Assert.Matches(@"start\s+\| unreadable\s+\| the cartridges", result.Out);
    }

    [Fact]
    public async Task Steps_that_are_not_there_are_bad_input_all_of_them()
    {
        var result = await CommandLine.RunAsync("scenarios", "backup-key-server", "--without", "one", "--without", "another");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("no step 'one'", result.Error, StringComparison.Ordinal);
        Assert.Contains("no step 'another'. Expected: master-keys, export-20", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenarios", "--without", "start")]
    [InlineData("scenarios", "example-1", "--without", "start")]
    public async Task Only_of_a_scenario_with_a_procedure_steps_are_left_out(params string[] arguments) =>
        Assert.Equal(ExitCode.BadInput, (await CommandLine.RunAsync(arguments)).Code);
}
