using System.Text.Json;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests;

public class OutputTests
{
    [Fact]
    public async Task What_does_not_exist_when_a_loss_is_discovered_is_told_so()
    {
        using var folder = new TemporaryFolder();
        var born = Repository.Read("samples/payroll-two-sites.yaml").Replace("    sizeKiB: 256\n", "    sizeKiB: 256\n    createdAt: 2026-04-01T00:00:00Z\n", StringComparison.Ordinal);
        var file = folder.Write("plan.yaml", born);

        var before = await CommandLine.RunAsync("replay", file, "--event", "site-loss target=PROD at=2026-03-01T12:00:00Z");
        var after = await CommandLine.RunAsync("replay", file, "--event", "site-loss target=PROD at=2026-05-01T12:00:00Z");

        Assert.Contains("PAYROLL.MASTER.EMPLOYEE: It does not exist at that time: nothing of it is lost.\n", before.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("It does not exist at that time: nothing", after.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_the_program_says_each_command_in_one_line_and_help_of_a_command_gives_examples()
    {
        var program = await CommandLine.RunAsync("--help");
        var command = await CommandLine.RunAsync("replay", "--help");

        Assert.Equal((0, 0), (program.Code, command.Code));
        Assert.DoesNotContain("Examples", program.Out, StringComparison.Ordinal);
        Assert.Contains("Replay a plan: its schedules run, events strike, and every route of recovery is tried.\n", program.Out, StringComparison.Ordinal);
        Assert.Contains("riskplanner COMMAND --help", program.Out, StringComparison.Ordinal);
        Assert.Contains("Examples", command.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_as_json_are_titles_columns_and_rows_of_plain_cells()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("tables", "--format", "json")).Out);

        var table = json.RootElement[1];
        Assert.Equal(["title", "columns", "rows"], table.EnumerateObject().Select(member => member.Name));
        var keyLoss = table.GetProperty("rows")[5];
        Assert.Equal("Key loss", keyLoss.GetProperty("threat").GetString());
        Assert.Equal(
            ["Yes, if backup protected by different key", "Yes (but backups not secured i.e. not encrypted)", "No", "No", "No"],
            keyLoss.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3, "--assume", "key-store-at-risk")]
    [InlineData(3, "--assume", "key-recovery,key-store-at-risk")]
    [InlineData(8, "--extended")]
    [InlineData(8, "--extended", "--assume", "key-recovery")]
    [Trait("Category", "LongProof")]
    public async Task The_papers_tables_come_first_whatever_is_asked_for_besides(int count, params string[] options)
    {
        using var paper = JsonDocument.Parse((await CommandLine.RunAsync("tables", "--format", "json")).Out);
        using var json = JsonDocument.Parse((await CommandLine.RunAsync(["tables", "--format", "json", .. options])).Out);

        Assert.Equal(count, json.RootElement.GetArrayLength());
        Assert.Equal(paper.RootElement[0].GetRawText(), json.RootElement[0].GetRawText());
        Assert.Equal(paper.RootElement[1].GetRawText(), json.RootElement[1].GetRawText());
    }

    [Fact]
    public async Task A_replay_as_json_has_seed_plan_events_outcomes_and_log()
    {
        var result = await CommandLine.RunAsync(
            "replay", CommandLine.SamplePlan, "--event", "key-destruction target=DSET.PRIM.HISTORY.KEY001", "--seed", "3", "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var root = json.RootElement;

        Assert.Equal(["seed", "plan", "planSha256", "programVersion", "between", "restoreBy", "assumptions", "events", "outcomes", "discoveries", "atTheEnd", "log"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(3, root.GetProperty("seed").GetInt32());
        Assert.Equal("Payroll at two sites", root.GetProperty("plan").GetString());
        var outcome = root.GetProperty("outcomes").EnumerateArray().Single(item => item.GetProperty("outcome").GetString() == "lost");
        Assert.Equal("HISTORY.YEARS.CLOSED", outcome.GetProperty("dataSet").GetString());
        Assert.Equal(["time", "actor", "action", "target", "result", "message"], root.GetProperty("log")[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_replay_as_text_and_as_json_has_the_runbook()
    {
        string[] command = ["replay", CommandLine.SamplePlan, "--event", "key-archived target=DSET.PRIM.HISTORY.KEY001"];
        using var json = JsonDocument.Parse((await CommandLine.RunAsync([.. command, "--format", "json"])).Out);
        var outcome = json.RootElement.GetProperty("outcomes").EnumerateArray().Single(item => item.GetProperty("outcome").GetString() == "unavailable");

        Assert.Equal("PT30M", outcome.GetProperty("takes").GetString());
        Assert.Equal(2, outcome.GetProperty("runbook").GetProperty("steps").GetArrayLength());
        var text = (await CommandLine.RunAsync(command)).Out;
        Assert.Contains("Runbook for HISTORY.YEARS.CLOSED, unavailable, PT30M", text, StringComparison.Ordinal);
        Assert.Contains("1. Recall the key record DSET.PRIM.HISTORY.KEY001 (ICSF option 5.5).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_command_gives_the_same_text()
    {
        string[] command = ["replay", CommandLine.SamplePlan, "--event", "site-loss target=PROD"];

        Assert.Equal((await CommandLine.RunAsync(command)).Out, (await CommandLine.RunAsync(command)).Out);
    }

    [Fact]
    public async Task Events_are_listed_with_what_they_strike() =>
        Assert.Matches(@"key-loss\s+\| key label", (await CommandLine.RunAsync("events")).Out);

    [Theory]
    [InlineData("tables")]
    [InlineData("verdicts")]
    [InlineData("replay")]
    [InlineData("events")]
    [InlineData("format")]
    [InlineData("align")]
    [InlineData("destroy")]
    [InlineData("scenarios")]
    public async Task Every_verb_explains_itself_with_an_example(string verb)
    {
        var result = await CommandLine.RunAsync(verb, "--help");

        Assert.Equal(0, result.Code);
        Assert.Contains($"riskplanner {verb}", result.Out, StringComparison.Ordinal);
        Assert.Contains("Example", result.Out, StringComparison.Ordinal);
    }
}
