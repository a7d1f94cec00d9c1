using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

public class ReplayMomentTests
{
    private const string Event = "key-destruction target=DSET.PRIM.HISTORY.KEY001 at=2026-04-01T12:00:00Z";

    [Fact]
    public async Task A_moment_as_json_has_registers_CKDS_copies_and_every_place_of_the_data_set()
    {
        var result = await ReplayAsync("--at", "2026-04-01T12:00:00Z", "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var root = json.RootElement;

        Assert.Equal(
            ["plan", "planSha256", "programVersion", "events", "at", "step", "endsAt", "sysplexes", "keyStores", "dataSet", "log"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, root.GetProperty("sysplexes")[0].GetProperty("current").GetInt32());
        Assert.Equal("HISTORY.YEARS.CLOSED", root.GetProperty("dataSet").GetProperty("name").GetString());
        Assert.Equal(6, root.GetProperty("dataSet").GetProperty("places").GetArrayLength());
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task A_moment_at_which_the_data_set_cannot_be_had_is_a_finding()
    {
        Assert.Equal(1, (await ReplayAsync("--at", "2026-04-01T12:00:00Z")).Code);
        Assert.Equal(0, (await ReplayAsync("--at", "2026-04-01T11:59:59Z")).Code);
        Assert.Equal(0, (await ReplayAsync("--at", "2026-04-01T12:00:00Z", "--step", "0")).Code);
        Assert.Equal(0, (await ReplayAsync("--at", "2026-04-01T12:00:00Z", "--data-set", "LEDGER.RATES.DAILY")).Code);
    }

    [Fact]
    public async Task A_moment_as_text_says_what_each_copy_is_good_for()
    {
        var text = (await ReplayAsync("--at", "2026-04-01T12:00:00Z")).Out;

        Assert.Contains("If its recovery began now: lost.", text, StringComparison.Ordinal);
        Assert.Contains("CKDS-MAIN: live CKDS under generation 2, 4 records.", text, StringComparison.Ordinal);
        Assert.Contains("31: CKDS-MAIN.COPY0060", text, StringComparison.Ordinal);
        Assert.Contains("strike DSET.PRIM.HISTORY.KEY001", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_part_of_the_question_is_told()
    {
        var result = await ReplayAsync("--at", "noon", "--data-set", "NO.SUCH");

        Assert.Equal(2, result.Code);
        Assert.Contains("--at: 'noon' is no time. Expected: ISO 8601 in UTC", result.Error, StringComparison.Ordinal);
        Assert.Contains("--data-set: The plan has no data set 'NO.SUCH'.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--step needs --at INSTANT.", "--step", "1")]
    [InlineData("--at shows one data set. Expected: --data-set once at most.", "--at", "2026-04-01T12:00:00Z", "--data-set", "LEDGER.RATES.DAILY", "--data-set", "PAYROLL.TAX.TABLES")]
    [InlineData("--at gives no PDF. Expected: --format text or --format json.", "--at", "2026-04-01T12:00:00Z", "--format", "pdf", "--out", "x.pdf")]
    public async Task What_does_not_go_together_is_told(string expected, params string[] options)
    {
        var result = await ReplayAsync(options);

        Assert.Equal(2, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private static Task<CommandLineResult> ReplayAsync(params string[] options) =>
        CommandLine.RunAsync(["replay", CommandLine.SamplePlan, "--event", Event, .. options]);
}
