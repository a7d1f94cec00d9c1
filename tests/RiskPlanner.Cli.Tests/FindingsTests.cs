using System.Text.Json;

namespace RiskPlanner.Cli.Tests;

public sealed class FindingsTests : IDisposable
{
    private const string Named = """
        schema: 1
        name: Small
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}
        sites:
          - {name: PROD, kind: production}
          - {name: RECOV, kind: recovery}
        keyStores:
          - name: CKDS
            sites: [PROD]
            masterKey: {partsAt: [RECOV]}
            backups: [{every: P1D, first: 2026-01-01T20:00:00Z, keep: 30, site: RECOV}]
        sysplexes:
          - {name: PLEX, site: PROD, keyStore: CKDS}
        keys:
          - {label: DSET.PRIM.PAYROL.KEY001, keyStore: CKDS}

        """;

    private const string Standard = "standard: 1\nname: Ours\npatterns: ['DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}']\nparts:\n  - {name: app, values: [PAYROLL, LEDGER]}\nrules:\n  - {rule: RP0017, severity: 'off'}\n";

    private const string Within = "naming:\n  standard:\n    name: Ours\n    patterns: ['DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}']\n    parts:\n      - {name: app, values: [PAYROLL, LEDGER]}\n    rules:\n      - {rule: RP0017, severity: 'off'}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Findings_of_all_sources_come_as_one_list_with_the_fields_of_the_contract()
    {
        var result = await CommandLine.RunAsync("findings", CommandLine.SamplePlan, "--format", "json");

        using var json = JsonDocument.Parse(result.Out);
        var found = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(1, result.Code);
        Assert.All(found, one => Assert.Equal(
            ["id", "severity", "path", "line", "column", "about", "message", "expected", "fingerprint", "state", "accepted"], one.EnumerateObject().Select(field => field.Name).Take(11)));
        Assert.Equal(["RA", "RK", "RP", "RV", "RX"], found.Select(one => one.GetProperty("id").GetString()![..2]).Distinct().Order());
        Assert.Contains("Not run: RP0002", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("advice", "error", 1)]
    [InlineData("advice", "never", 0)]
    [InlineData("naming,advice", "note", 1)]
    public async Task Sources_are_chosen_and_severities_fail(string source, string failOn, int code) =>
        Assert.Equal(code, (await CommandLine.RunAsync("findings", CommandLine.SamplePlan, "--source", source, "--fail-on", failOn)).Code);

    [Fact]
    public async Task A_source_that_is_none_is_refused_with_those_that_there_are()
    {
        var result = await CommandLine.RunAsync("findings", CommandLine.SamplePlan, "--source", "advice,names");

        Assert.Equal(2, result.Code);
        Assert.Contains("'names' is no source. Expected: advice,verdicts,targets,alignment,naming,exposure.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_plan_accepts_is_marked_in_findings_check_and_lint_and_fails_none_of_them()
    {
        var plan = _folder.Write("plan.yaml", Named + Within + "findings:\n  accepted:\n    - {rule: RP0003, by: Ann, until: 2026-12-31, why: Renamed in spring}\n");

        var findings = await CommandLine.RunAsync("findings", plan, "--source", "advice,naming", "--format", "json");
        var check = await CommandLine.RunAsync("check", plan);
        var lint = await CommandLine.RunAsync("lint", plan);

        using var json = JsonDocument.Parse(findings.Out);
        var one = json.RootElement.EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == "RP0003");
        Assert.Equal(("Ann", "2026-12-31", "Renamed in spring"), (one.GetProperty("accepted").GetProperty("by").GetString(), one.GetProperty("accepted").GetProperty("until").GetString(), one.GetProperty("accepted").GetProperty("why").GetString()));
        Assert.Equal((0, 0, 0), (findings.Code, check.Code, lint.Code));
        Assert.Contains("danger (accepted: Renamed in spring): keys[0].label", check.Out, StringComparison.Ordinal);
        Assert.Contains("RP0003 (suppressed: Renamed in spring)", lint.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_that_has_ended_fails_again()
    {
        var plan = _folder.Write("plan.yaml", Named + Within + "findings:\n  accepted:\n    - {rule: RP0003, by: Ann, until: 2026-11-20, why: Renamed in spring}\n");

        Assert.Equal((1, 1, 1), ((await CommandLine.RunAsync("findings", plan, "--source", "naming")).Code, (await CommandLine.RunAsync("check", plan)).Code, (await CommandLine.RunAsync("lint", plan)).Code));
    }

    [Fact]
    public async Task A_standard_beside_the_plan_gives_the_same_as_one_within_it()
    {
        _folder.Write("ours.yaml", Standard);
        var beside = await CommandLine.RunAsync("check", _folder.Write("a.yaml", Named + "naming: {file: ours.yaml}\n"), "--format", "json");
        var within = await CommandLine.RunAsync("check", _folder.Write("b.yaml", Named + Within), "--format", "json");

        Assert.Contains("RP0003", beside.Out, StringComparison.Ordinal);
        Assert.Equal(within.Out.Replace("b.yaml", "a.yaml", StringComparison.Ordinal), beside.Out);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("findings")]
    [InlineData("lint")]
    public async Task A_standard_that_is_not_beside_the_plan_is_told(string verb)
    {
        var result = await CommandLine.RunAsync(verb, _folder.Write("a.yaml", Named + "naming: {file: ours.yaml}\n"));

        Assert.Equal(2, result.Code);
        Assert.Contains("ours.yaml: there is no such file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_a_standard_is_checked_as_before() =>
        Assert.DoesNotContain("RP0", (await CommandLine.RunAsync("check", _folder.Write("a.yaml", Named))).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_baseline_of_findings_serves_the_linter_and_the_other_way_round()
    {
        var plan = _folder.Write("plan.yaml", Named + Within);
        await CommandLine.RunAsync("findings", plan, "--write-baseline", _folder.File("findings.json"));
        await CommandLine.RunAsync("lint", plan, "--write-baseline", _folder.File("lint.json"));

        Assert.Equal(0, (await CommandLine.RunAsync("lint", plan, "--baseline", _folder.File("findings.json"))).Code);
        Assert.Equal(0, (await CommandLine.RunAsync("findings", plan, "--source", "naming", "--baseline", _folder.File("lint.json"))).Code);
    }

    [Fact]
    public async Task SARIF_has_every_rule_that_was_looked_by_and_says_which_were_not_run()
    {
        var file = _folder.File("findings.sarif");
        await CommandLine.RunAsync("findings", CommandLine.SamplePlan, "--format", "sarif", "--out", file);

        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(["RA", "RK", "RP", "RV", "RX"], rules.Select(rule => rule![..2]).Distinct());
        Assert.All(run.GetProperty("results").EnumerateArray(), one => Assert.Equal(one.GetProperty("ruleId").GetString(), rules[one.GetProperty("ruleIndex").GetInt32()]));
        Assert.All(run.GetProperty("results").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("message").GetProperty("text").GetString()!));
        Assert.NotEmpty(run.GetProperty("invocations")[0].GetProperty("toolConfigurationNotifications").EnumerateArray());
    }

    [Fact]
    public async Task A_wrong_standard_within_a_plan_is_refused_with_line_and_column()
    {
        var result = await CommandLine.RunAsync("check", _folder.Write("a.yaml", Named + "naming:\n  standard:\n    name: Ours\n    patterns:\n      - 'DSET.{nowhere}'\n"));

        Assert.Equal(2, result.Code);
        Assert.Contains("a.yaml(20,15): naming.standard.patterns[0].pattern", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("naming: {file: ../ours.yaml}")]
    [InlineData("naming: {file: /etc/ours.yaml}")]
    [InlineData("naming: {file: a/../../ours.yaml}")]
    [InlineData("naming: {}")]
    [InlineData("naming: {file: ours.yaml, standard: {name: Ours, patterns: ['A{n:1}']}}")]
    [InlineData("findings: {accepted: [{by: me, why: so}]}")]
    public async Task What_leads_out_of_the_folder_or_says_too_little_or_too_much_is_refused(string line) =>
        Assert.Equal(2, (await CommandLine.RunAsync("check", _folder.Write("a.yaml", Named + line + "\n"))).Code);
}
