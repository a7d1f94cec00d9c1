using System.Text.Json;
using RiskPlanner.Testing;

namespace RiskPlanner.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Sound = """
        schema: 1
        name: Small
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}
        sites:
          - {name: PROD, kind: production}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plan_that_needs_no_advice_ends_with_0()
    {
        var result = await CommandLine.RunAsync("check", _folder.Write("plan.yaml", Sound));

        Assert.Equal((0, "No fault, and nothing to advise.\n"), (result.Code, result.Out));
    }

    [Fact]
    public async Task What_a_plan_does_not_say_is_told_once_beside_the_findings()
    {
        var file = Repository.PathOf("samples/payroll-two-sites.yaml");

        var text = await CommandLine.RunAsync("check", file, file, "--fail-on", "danger");
        var json = await CommandLine.RunAsync("check", file, "--format", "json");

        Assert.Single(text.Error.Split('\n'), line => line.StartsWith("  copies-never-age: ", StringComparison.Ordinal));
        Assert.DoesNotContain("times-of-recovery", text.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("copies-never-age", text.Out, StringComparison.Ordinal);
        Assert.Equal("", json.Error);
    }

    [Fact]
    public async Task What_is_dangerous_is_said_with_line_and_column_and_ends_with_1()
    {
        var file = _folder.Write("plan.yaml", Dangerous);

        var result = await CommandLine.RunAsync("check", file);

        Assert.Equal(1, result.Code);
        Assert.Contains($"{file}(14,", result.Out, StringComparison.Ordinal);
        Assert.Contains("danger: keys[1].sameValueAs: 'DSET.PRIM.KEY001'", result.Out, StringComparison.Ordinal);
        Assert.Contains("[RA0016]", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_comes_as_JSON_too()
    {
        var result = await CommandLine.RunAsync("check", "--format", "json", _folder.Write("plan.yaml", Dangerous));

        using var found = JsonDocument.Parse(result.Out);
        Assert.Contains(found.RootElement.EnumerateArray(), one =>
            one.GetProperty("id").GetString() == "RA0016" && one.GetProperty("severity").GetString() == "danger" && one.GetProperty("line").GetInt32() == 14);
        Assert.All(found.RootElement.EnumerateArray(), one => Assert.Equal(
            ["id", "file", "line", "column", "severity", "path", "value", "rule", "expected"], one.EnumerateObject().Select(field => field.Name)));
    }

    [Fact]
    public async Task Faults_of_every_file_are_listed_and_end_with_2()
    {
        var result = await CommandLine.RunAsync("check", _folder.Write("a.yaml", "schema: 2\n"), _folder.Write("b.yaml", Sound), "no-such-file");

        Assert.Equal(2, result.Code);
        Assert.Contains("a.yaml(1,9): schema: '2'", result.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-file: there is no such file", result.Error, StringComparison.Ordinal);
    }

    private static string Dangerous => Sound + """
        keyStores:
          - name: CKDS
            sites: [PROD]
        sysplexes:
          - {name: PLEX, site: PROD, keyStore: CKDS}
        keys:
          # PRIM and BACK hold one value
          - {label: DSET.PRIM.KEY001, keyStore: CKDS}
          - {label: DSET.BACK.KEY001, keyStore: CKDS, purpose: backup, sameValueAs: DSET.PRIM.KEY001}

        """;
}
