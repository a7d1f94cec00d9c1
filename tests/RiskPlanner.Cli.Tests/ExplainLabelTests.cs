using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

public sealed class ExplainLabelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _plan;

    public ExplainLabelTests() => _plan = _folder.Write("plan.yaml", """
        schema: 1
        name: Labels
        horizon: {from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z'}
        sites:
          - {name: PROD, kind: production}
        keyStores:
          - {name: CKDS, sites: [PROD]}
        sysplexes:
          - {name: PLEX, site: PROD, keyStore: CKDS}
        keys:
          - {label: PRIM.KEY, keyStore: CKDS}
          - {label: BACK.KEY, keyStore: CKDS}
        dataSetProfiles:
          - {profile: PAY.**, dataKey: PRIM.KEY}
        dataClasses:
          - {name: DCENCR, keyLabel: BACK.KEY}
          - {name: DCCLEAR}
        allocationRules:
          - {mask: LEDGER.**, dataClass: DCENCR}
        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PRIM.KEY", "profile", "PAY.MASTER", "--job-label", "BACK.KEY")]
    [InlineData("PRIM.KEY", "job", "OTHER.DATA", "--job-label", "PRIM.KEY")]
    [InlineData("BACK.KEY", "data-class", "LEDGER.DATA")]
    [InlineData("BACK.KEY", "data-class", "OTHER.DATA", "--data-class", "DCENCR")]
    [InlineData(null, "none", "LEDGER.DATA", "--data-class", "DCCLEAR")]
    [InlineData(null, "none", "OTHER.DATA")]
    public async Task The_first_rule_that_gives_a_label_counts(string? label, string source, params string[] args)
    {
        var told = await JsonAsync(args);

        Assert.Equal((args[0], label, source, label is not null), (told.GetProperty("dataSet").GetString(), told.GetProperty("label").GetString(), told.GetProperty("source").GetString(), told.GetProperty("encrypted").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, told.GetProperty("doubt").ValueKind);
    }

    [Fact]
    public async Task Each_rule_is_told_in_order()
    {
        var steps = (await JsonAsync("PAY.MASTER", "--job-label", "BACK.KEY")).GetProperty("steps").EnumerateArray().ToList();

        Assert.Equal(["profile", "job", "data-class", "type"], steps.Select(step => step.GetProperty("rule").GetString()));
        Assert.Equal(["PAY.**", null, null, "sequential-extended"], steps.Select(step => step.GetProperty("matched").GetString()));
        Assert.Equal(["PRIM.KEY", "BACK.KEY", null, "PRIM.KEY"], steps.Select(step => step.GetProperty("result").GetString()));
        Assert.All(steps, step => Assert.StartsWith("zos-facts 1.", step.GetProperty("source").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_type_that_cannot_be_encrypted_sources_contradict_each_other_about_a_label_of_the_job()
    {
        var ofJob = await JsonAsync("OTHER.LOAD", "--job-label", "PRIM.KEY", "--organisation", "pds");
        var ofProfile = await JsonAsync("PAY.LOAD", "--organisation", "pds");

        Assert.Equal(("unsupported", JsonValueKind.Null, JsonValueKind.Null), (ofJob.GetProperty("source").GetString(), ofJob.GetProperty("label").ValueKind, ofJob.GetProperty("encrypted").ValueKind));
        Assert.Contains("JCL Reference", ofJob.GetProperty("doubt").GetString(), StringComparison.Ordinal);
        Assert.Equal(("unsupported", false), (ofProfile.GetProperty("source").GetString(), ofProfile.GetProperty("encrypted").GetBoolean()));
    }

    [Fact]
    public async Task The_text_says_what_comes_of_it_and_why()
    {
        var result = await CommandLine.RunAsync("explain-label", _plan, "PAY.MASTER", "--job-label", "BACK.KEY");

        Assert.Equal(0, result.Code);
        Assert.StartsWith("PAY.MASTER is encrypted under PRIM.KEY. RACF profile PAY.** gives PRIM.KEY by DATAKEY.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_input_is_listed_whole_and_ends_with_2()
    {
        var result = await CommandLine.RunAsync("explain-label", _plan, "pay.master", "--job-label", "1KEY", "--data-class", "DCNONE");

        Assert.Equal(2, result.Code);
        Assert.Contains("DSNAME 'pay.master'", result.Error, StringComparison.Ordinal);
        Assert.Contains("--job-label '1KEY'", result.Error, StringComparison.Ordinal);
        Assert.Contains("--data-class 'DCNONE': The plan has no data class of that name. Expected: one of DCENCR, DCCLEAR.", result.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var result = await CommandLine.RunAsync(["explain-label", _plan, .. args, "--format", "json"]);
        Assert.Equal((0, ""), (result.Code, result.Error));
        return JsonDocument.Parse(result.Out).RootElement.Clone();
    }
}
