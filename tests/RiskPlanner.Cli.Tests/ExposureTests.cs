using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

/// <summary><c>riskplanner exposure</c>: the form that programs of others rely on, and what people read.</summary>
public sealed class ExposureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_the_fields_of_the_contract()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--format", "json")).Out);

        var flows = json.RootElement.GetProperty("flows").EnumerateArray().ToList();
        Assert.All(flows, flow => Has(flow, "name", "kind", "dataSet", "hops"));
        Assert.All(flows, flow => Assert.Contains(flow.GetProperty("kind").GetString(), new[] { "backup", "transfer" }));
        var hops = flows.SelectMany(flow => flow.GetProperty("hops").EnumerateArray()).ToList();
        Assert.All(hops, hop => Has(hop, "at", "state", "label", "phase", "readers", "marker"));
        Assert.Equal(["clear", "encrypted", "unknown"], hops.Select(hop => hop.GetProperty("state").GetString()).Distinct().Order());
        Assert.Equal(["flight", "rest"], hops.Select(hop => hop.GetProperty("phase").GetString()).Distinct().Order());
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.All(findings, finding => Has(finding, "id", "flow", "hop", "severity", "message", "safeRoute", "change"));
        Assert.All(findings, finding => Assert.Contains(flows, flow => flow.GetProperty("name").GetString() == finding.GetProperty("flow").GetString() && finding.GetProperty("hop").GetInt32() < flow.GetProperty("hops").GetArrayLength()));
    }

    [Fact]
    public async Task The_marker_is_found_where_data_is_clear_and_nowhere_else()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--format", "json")).Out);

        var seen = json.RootElement.GetProperty("flows").EnumerateArray().SelectMany(flow => flow.GetProperty("hops").EnumerateArray())
            .Select(hop => (hop.GetProperty("state").GetString(), hop.GetProperty("marker").GetString())).Distinct().Order();
        Assert.Equal([("clear", "found"), ("encrypted", "not-found"), ("unknown", null)], seen);
    }

    [Fact]
    public async Task What_goes_to_the_bank_is_clear_up_to_the_pass_through_host()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--format", "json")).Out);

        var bank = json.RootElement.GetProperty("flows").EnumerateArray().Single(flow => flow.GetProperty("name").GetString() == "TO-THE-BANK");
        Assert.Equal(
            [
                ("PRD001 at PROD", "encrypted"), ("link from PLEXPROD to The bank's pass-through host", "clear"), ("memory of The bank's pass-through host", "clear"),
                ("link from The bank's pass-through host to Our bank", "encrypted"), ("Our bank", "unknown"),
            ],
            bank.GetProperty("hops").EnumerateArray().Select(hop => (hop.GetProperty("at").GetString()!, hop.GetProperty("state").GetString()!)));
    }

    [Fact]
    public async Task Text_counts_the_ways_of_the_json()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--format", "json")).Out);
        var flows = json.RootElement.GetProperty("flows").EnumerateArray().ToList();
        var clear = flows.Count(flow => flow.GetProperty("hops").EnumerateArray().Any(hop => hop.GetProperty("state").GetString() == "clear"));

        Assert.Contains($"{flows.Count} ways by which data is copied or sent, one for each data set, data in clear on {clear} of them", (await CommandLine.RunAsync("exposure", CommandLine.SamplePlan)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("error", 1)]
    [InlineData("never", 0)]
    public async Task Severities_fail(string failOn, int code) => Assert.Equal(code, (await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--fail-on", failOn)).Code);

    [Fact]
    public async Task What_the_plan_accepts_is_marked_and_fails_nothing()
    {
        var text = await File.ReadAllTextAsync(CommandLine.SamplePlan);
        var plan = _folder.Write("accepted.yaml", text + "\nfindings:\n  accepted:\n"
            + string.Concat(Enumerable.Range(1, 11).Select(number => $"    - {{rule: RX{number:0000}, by: Ann, why: Known to the bank}}\n")));

        var result = await CommandLine.RunAsync("exposure", plan, "--fail-on", "note");

        Assert.Equal(0, result.Code);
        Assert.Contains("RX0001 error (accepted: Known to the bank)", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_list_and_sarif_have_the_same_findings()
    {
        using var json = JsonDocument.Parse((await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--format", "json")).Out);
        using var list = JsonDocument.Parse((await CommandLine.RunAsync("findings", CommandLine.SamplePlan, "--source", "exposure", "--format", "json")).Out);
        using var sarif = JsonDocument.Parse((await CommandLine.RunAsync("exposure", CommandLine.SamplePlan, "--format", "sarif")).Out);

        var told = json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("id").GetString(), finding.GetProperty("fingerprint").GetString())).Order().ToList();
        Assert.NotEmpty(told);
        Assert.Equal(told, list.RootElement.EnumerateArray().Select(finding => (finding.GetProperty("id").GetString(), finding.GetProperty("fingerprint").GetString())).Order());
        Assert.All(list.RootElement.EnumerateArray(), finding => Assert.Equal(("exposure", "docs/exposure.md"), (finding.GetProperty("source").GetString(), finding.GetProperty("page").GetString())));
        Assert.Equal(told.Count, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Text_says_where_data_is_clear_in_capitals_and_what_to_do()
    {
        var text = (await CommandLine.RunAsync("exposure", CommandLine.SamplePlan)).Out;

        Assert.Contains("   2  in flight  CLEAR      marker FOUND      link from PLEXPROD to The bank's pass-through host", text, StringComparison.Ordinal);
        Assert.Contains("    //DUMP     EXEC PGM=ADRDSSU", text, StringComparison.Ordinal);
        Assert.Contains("        RSA(TO.THE.BANK.RSA.KEY001)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_faults_is_refused() => Assert.Equal(ExitCode.BadInput, (await CommandLine.RunAsync("exposure", _folder.Write("wrong.yaml", "schema: 1\n"))).Code);

    private static void Has(JsonElement element, params IEnumerable<string> fields) =>
        Assert.Empty(fields.Except(element.EnumerateObject().Select(member => member.Name), StringComparer.Ordinal));
}
