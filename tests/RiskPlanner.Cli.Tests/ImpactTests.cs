using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

/// <summary>The blast radius of an event.</summary>
public sealed class ImpactTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("key-destruction target=DSET.PRIM.LEDGER.KEY001")]
    [InlineData("key-archived target=DSET.PRIM.PAYROLL.KEY001")]
    [InlineData("site-loss target=PROD")]
    [InlineData("disk-failure target=DS8K-A")]
    [InlineData("ransomware target=everything")]
    [InlineData("file-corruption target=HISTORY.YEARS.CLOSED at=2026-05-20T12:00:00Z")]
    [Trait("Category", "LongProof")]
    public async Task What_is_told_is_what_a_replay_of_the_whole_plan_tells(string occurrence)
    {
        var impact = await JsonAsync("impact", occurrence);
        var outcomes = (await JsonAsync("replay", occurrence)).GetProperty("outcomes").EnumerateArray().ToList();

        foreach (var (field, kind) in new[] { ("lost", "lost"), ("unavailable", "unavailable"), ("recovered", "recovered") })
            Assert.Equal(outcomes.Where(outcome => outcome.GetProperty("outcome").GetString() == kind).Select(outcome => outcome.GetProperty("dataSet").GetString()), Names(impact, field));
        Assert.Equal(8, impact.GetProperty("applications").EnumerateArray().Sum(application => application.GetProperty("dataSets").GetInt32()));
        Assert.Equal(Names(impact, "lost").Count, impact.GetProperty("applications").EnumerateArray().Sum(application => application.GetProperty("lost").GetInt32()));
    }

    [Theory]
    [InlineData(ExitCode.Findings, "key-destruction target=DSET.PRIM.LEDGER.KEY001")]
    [InlineData(ExitCode.Findings, "racf-loss target=CKDS-MAIN")]
    [InlineData(ExitCode.Done, "volume-failure target=REC002")]
    public async Task Something_lost_or_unavailable_is_1(int code, string occurrence) =>
        Assert.Equal(code, (await CommandLine.RunAsync("impact", CommandLine.SamplePlan, "--event", occurrence)).Code);

    [Fact]
    public async Task A_cartridge_in_other_hands_exposes_what_lies_on_it_in_clear()
    {
        var impact = await JsonAsync("impact", "transport-loss target=WEEKLY-TAPE");

        Assert.Equal(["PAYROLL.PAYMENTS.MONTH", "LEDGER.BALANCE.QUARTER"], Names(impact, "exposed"));
        Assert.All(impact.GetProperty("exposures").EnumerateArray(), exposure => Assert.Equal("cartridge-astray", exposure.GetProperty("how").GetString()));
    }

    [Fact]
    public async Task What_the_drive_encrypts_is_not_exposed_by_a_cartridge_that_is_lost()
    {
        var text = await File.ReadAllTextAsync(CommandLine.SamplePlan);
        var plan = _folder.Write("drives.yaml", text.Replace("kind: cartridge}", "kind: cartridge, keyServer: TAPE-KEYS, keyLabels: [TAPE01]}", StringComparison.Ordinal)
            .Replace("secondarySite: RECOV}", "secondarySite: RECOV, tapeKeys: [TAPE01]}", StringComparison.Ordinal));

        var result = await CommandLine.RunAsync("impact", plan, "--event", "transport-loss target=WEEKLY-TAPE", "--format", "json");

        Assert.Equal("", result.Error);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Empty(Names(json.RootElement, "exposed"));
    }

    [Fact]
    public async Task Who_overwrites_everything_online_reads_what_lies_there_in_clear()
    {
        var impact = await JsonAsync("impact", "ransomware target=everything");

        // The one data set that nobody encrypts; copies in clear lie in the vault.
        Assert.Equal(["PAYROLL.TAX.TABLES"], Names(impact, "exposed").Where(name => Hows(impact, name).Contains("overwritten-in-clear")));
    }

    [Fact]
    public async Task Who_writes_with_an_applications_authority_has_read()
    {
        var impact = await JsonAsync("impact", "malicious-corruption target=PAYROLL.MASTER.EMPLOYEE");

        Assert.Equal(["read-by-writer"], Hows(impact, "PAYROLL.MASTER.EMPLOYEE"));
        Assert.Empty(Names(await JsonAsync("impact", "file-corruption target=PAYROLL.MASTER.EMPLOYEE"), "exposed"));
    }

    [Fact]
    public async Task What_recovery_leaves_in_clear_is_exposed()
    {
        var impact = await JsonAsync("impact", "key-destruction target=DSET.PRIM.LEDGER.KEY001");

        Assert.Equal(["LEDGER.BALANCE.QUARTER"], Names(impact, "exposed"));
        Assert.Equal(["restored-in-clear"], Hows(impact, "LEDGER.BALANCE.QUARTER"));
    }

    [Fact]
    public async Task The_text_names_what_dies_and_says_what_can_expose()
    {
        var result = await CommandLine.RunAsync("impact", CommandLine.SamplePlan, "--event", "key-destruction target=DSET.PRIM.HISTORY.KEY001");

        Assert.Contains("Lost (1 of 8 data sets): HISTORY.YEARS.CLOSED", result.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is exposed. An event exposes what it puts into somebody's hands in clear", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_in_the_event_is_told_and_is_bad_input()
    {
        var result = await CommandLine.RunAsync("impact", CommandLine.SamplePlan, "--event", "key-lost target=NONE at=2031-01-01T00:00:00Z");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("'key-lost': There is no such kind of event.", result.Error, StringComparison.Ordinal);
        Assert.Contains("outside the plan's horizon", result.Error, StringComparison.Ordinal);
    }

    private static List<string?> Names(JsonElement impact, string field) => [.. impact.GetProperty(field).EnumerateArray().Select(name => name.GetString())];

    private static List<string?> Hows(JsonElement impact, string? dataSet) =>
        [.. impact.GetProperty("exposures").EnumerateArray().Where(exposure => Names(exposure, "members").Contains(dataSet)).Select(exposure => exposure.GetProperty("how").GetString()).Distinct()];

    private static async Task<JsonElement> JsonAsync(string verb, string occurrence)
    {
        var result = await CommandLine.RunAsync(verb, CommandLine.SamplePlan, "--event", occurrence, "--format", "json");
        Assert.Equal("", result.Error);
        using var json = JsonDocument.Parse(result.Out);
        return json.RootElement.Clone();
    }
}
