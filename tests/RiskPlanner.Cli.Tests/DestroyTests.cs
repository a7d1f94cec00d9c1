using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

public class DestroyTests
{
    private const string February = "2026-02-01T00:00:00Z";

    [Fact]
    public async Task A_key_that_only_CKDS_copies_keep_has_a_date_and_conditions()
    {
        var result = await CommandLine.RunAsync("destroy", CommandLine.SamplePlan, "--key", "DSET.PRIM.HISTORY.KEY001", "--at", February);

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("After 2026-04-01T23:00:00Z nobody can read it, provided that:", result.Out, StringComparison.Ordinal);
        Assert.Contains("- no address space on PLEXPROD, PLEXRECV", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twin_and_copies_in_clear_have_no_end()
    {
        var result = await CommandLine.RunAsync("destroy", CommandLine.SamplePlan, "--data-set", "LEDGER.BALANCE.QUARTER", "--at", February, "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        var endless = json.RootElement.GetProperty("routes").EnumerateArray().Where(route => route.GetProperty("openUntil").ValueKind == JsonValueKind.Null);

        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Equal(["OpenAddressSpace", "OtherCopy", "Twin"], endless.Select(route => route.GetProperty("kind").GetString()).Distinct().Order());
        Assert.Equal(["LEDGER.POSTINGS.CURRENT", "LEDGER.RATES.DAILY"], json.RootElement.GetProperty("alsoLost").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task A_data_set_in_clear_cannot_be_destroyed_by_a_key()
    {
        var result = await CommandLine.RunAsync("destroy", CommandLine.SamplePlan, "--data-set", "PAYROLL.TAX.TABLES", "--at", February);

        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("PAYROLL.TAX.TABLES has no key to delete.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once()
    {
        var result = await CommandLine.RunAsync("destroy", CommandLine.SamplePlan, "--key", "NOT.THERE", "--at", "2036-01-01T00:00:00Z");

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains("--key 'NOT.THERE': The plan has no key label of that name. Expected: one of DSET.PRIM.PAYROLL.KEY001", result.Error, StringComparison.Ordinal);
        Assert.Contains("--at '2036-01-01T00:00:00Z': The time is outside the plan's horizon. Expected: from 2026-01-01T00:00:00Z", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--at", "yesterday", "--key", "DSET.PRIM.HISTORY.KEY001")]
    [InlineData("--at", February)]
    [InlineData("--at", February, "--key", "DSET.PRIM.HISTORY.KEY001", "--data-set", "PAYROLL.TAX.TABLES")]
    [InlineData("--key", "DSET.PRIM.HISTORY.KEY001")]
    public async Task What_makes_no_sense_is_bad_input(params string[] options) =>
        Assert.Equal(ExitCode.BadInput, (await CommandLine.RunAsync(["destroy", CommandLine.SamplePlan, .. options])).Code);
}
