namespace RiskPlanner.Cli.Tests;

/// <summary>What the program ends with, and that it says why.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Done_is_0()
    {
        var result = await CommandLine.RunAsync("tables");

        Assert.Equal((0, ""), (result.Code, result.Error));
    }

    [Theory]
    [InlineData("verdicts")]
    [InlineData("replay", "--event", "key-destruction target=DSET.PRIM.HISTORY.KEY001")]
    [InlineData("replay", "--event", "key-archived target=DSET.PRIM.HISTORY.KEY001")]
    public async Task Something_lost_or_unavailable_is_1(params string[] verb) =>
        Assert.Equal(1, (await CommandLine.RunAsync([verb[0], CommandLine.SamplePlan, .. verb[1..]])).Code);

    [Fact]
    public async Task A_replay_in_which_all_comes_back_within_its_targets_is_0() =>
        Assert.Equal(0, (await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", "file-corruption target=PAYROLL.MASTER.EMPLOYEE discovered=at-once")).Code);

    [Theory]
    [InlineData("emulator")]
    [InlineData("symbolic")]
    public async Task A_replay_in_which_all_comes_back_and_a_target_is_missed_is_1(string world)
    {
        var result = await CommandLine.RunAsync("replay", CommandLine.SamplePlan, "--event", "file-corruption target=PAYROLL.TAX.TABLES discovered=at-once", "--world", world);

        Assert.Equal(1, result.Code);
        Assert.Contains("version 2 of 2026-01-02T09:00:00Z comes back, 89 days 3 hours old.", result.Out, StringComparison.Ordinal);
        Assert.Contains("RPO of 1 day missed: 89 days 3 hours of updates are missing", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "FOLDER")]
    [InlineData("format", "FOLDER")]
    [InlineData("findings", "FOLDER")]
    [InlineData("verdicts", "FOLDER")]
    [InlineData("mitigate", "FOLDER")]
    [InlineData("mitigate", "PLAN", "--costs", "FOLDER")]
    [InlineData("exposure", "FOLDER")]
    [InlineData("cutsets", "FOLDER")]
    [InlineData("cutsets", "FOLDER/model.xml/..")]
    [InlineData("lint", "FOLDER")]
    [InlineData("lint", "PLAN", "--standard", "FOLDER")]
    [InlineData("lint", "PLAN", "--plan", "FOLDER")]
    [InlineData("lint", "PLAN", "--baseline", "FOLDER")]
    [InlineData("lint", "PLAN", "--suppressions", "FOLDER")]
    [InlineData("tls", "FOLDER")]
    [InlineData("tls", "FOLDER", "--profile", "FOLDER")]
    public async Task A_folder_in_the_place_of_a_file_is_2_and_called_a_folder(params string[] args)
    {
        Directory.CreateDirectory(_folder.File("model.xml"));

        var result = await CommandLine.RunAsync([.. args.Select(arg => arg.Replace("FOLDER", _folder.Name, StringComparison.Ordinal).Replace("PLAN", CommandLine.SamplePlan, StringComparison.Ordinal))]);

        Assert.Equal(2, result.Code);
        Assert.Contains($"riskplanner: {_folder.Name}", result.Error, StringComparison.Ordinal);
        Assert.Contains(": this is a folder. Expected: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("Unrecognized command or argument 'tabels'.", "tabels")]
    [InlineData("'--speed'", "tables", "--speed", "9")]
    [InlineData("--format pdf needs --out FILE.", "tables", "--format", "pdf")]
    [InlineData("'docx'", "tables", "--format", "docx")]
    [InlineData("'luck' is no assumption", "tables", "--assume", "key-recovery,luck")]
    [InlineData("--events: '3' is not a number of events", "tables", "--events", "3")]
    [InlineData("--extended: the tables of two events", "tables", "--events", "2", "--extended")]
    [InlineData("'yesterday' is no date", "tables", "--date", "yesterday")]
    [InlineData("'2026-02-30' is no date: February 2026 has no 30th. Expected: yyyy-MM-dd", "tables", "--date", "2026-02-30")]
    [InlineData("'0x10' is not a whole number of 0 or more in decimal digits.", "cutsets", "model.xml", "--order", "0x10")]
    [InlineData("'minus one'", "tables", "--seed", "minus one")]
    [InlineData("there is no such file", "verdicts", "no-such-plan.yaml")]
    [InlineData("'--event' is required", "replay", "plan.yaml")]
    public async Task A_wrong_command_line_is_2_and_names_the_wrong_part(string message, params string[] args)
    {
        var result = await CommandLine.RunAsync(args);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public async Task An_event_on_what_is_not_there_is_2_and_nothing_is_written()
    {
        var result = await CommandLine.RunAsync(
            "replay", CommandLine.SamplePlan, "--event", "file-corruption target=PAYROLL.NO.SUCH", "--out", _folder.File("out.txt"));

        Assert.Equal(2, result.Code);
        Assert.Contains("'PAYROLL.NO.SUCH': The plan has no data set of that name.", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Name));
    }

    [Fact]
    public async Task Every_fault_of_a_plan_is_2_with_its_place_and_rule_and_nothing_is_written()
    {
        var plan = (await File.ReadAllTextAsync(CommandLine.SamplePlan))
            .Replace("name: Payroll at two sites", "name: Payroll at two sites\ncolour: blue\nshape: round", StringComparison.Ordinal)
            .Replace("volume: PRD101", "volume: PRD999", StringComparison.Ordinal)
            .Replace("purpose: archive}", $"purpose: archive}}\n  - {{label: {new string('A', 65)}, keyStore: CKDS-MAIN}}", StringComparison.Ordinal);

        var result = await CommandLine.RunAsync("verdicts", _folder.Write("bad.yaml", plan), "--out", _folder.File("out.json"), "--format", "json");

        Assert.Equal(2, result.Code);
        Assert.Contains("bad.yaml(8,1): colour", result.Error, StringComparison.Ordinal);
        Assert.Contains("bad.yaml(9,1): shape", result.Error, StringComparison.Ordinal);
        Assert.Contains(new string('A', 65), result.Error, StringComparison.Ordinal);
        Assert.Contains("PRD999", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("out.json")));
    }

    [Fact]
    public async Task Unreadable_YAML_is_2_with_its_place()
    {
        var result = await CommandLine.RunAsync("verdicts", _folder.Write("bad.yaml", "schema: 1\nname: [unclosed\n"));

        Assert.Equal(2, result.Code);
        Assert.Matches(@"bad\.yaml\(\d+,\d+\)", result.Error);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_3()
    {
        var result = await CommandLine.RunAsync("tables", "--out", Path.Combine(_folder.Name, "no-such-folder", "tables.txt"));

        Assert.Equal(3, result.Code);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_cancelled_is_3_and_nothing_is_written()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        using var error = new StringWriter();

        var code = await RiskPlannerCommandLine.RunAsync(
            ["tables", "--out", _folder.File("tables.txt")], new CommandLineHost(TextWriter.Null, error, TimeProvider.System), cancellation.Token);

        Assert.Equal(3, code);
        Assert.Contains("cancelled", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Name));
    }
}
