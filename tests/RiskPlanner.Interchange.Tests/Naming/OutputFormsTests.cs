using System.Text.Json;
using System.Xml.Linq;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

/// <summary>The other forms of output: lines, JSON, GitHub's commands, JUnit's report.</summary>
public class OutputFormsTests
{
    [Fact]
    public void JSON_has_the_fields_of_the_contract_in_their_order()
    {
        using var json = JsonDocument.Parse(SomeResults.Write(stream => NamingJson.Write(stream, SomeResults.Of(), SomeResults.Source)));
        var root = json.RootElement;

        Assert.Equal(["standard", "standardSha256", "programVersion", "labels", "ignored", "results", "notRun", "openEnded"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["rule", "severity", "file", "line", "column", "label", "message", "expected", "suggestion", "fingerprint", "state", "suppressed"], root.GetProperty("results")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["by", "until", "why", "openEnded"], root.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("suppressed")).Single(suppressed => suppressed.ValueKind == JsonValueKind.Object).EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"rule":"RP0006","needs":"--plan"}""", root.GetProperty("notRun").EnumerateArray().First(rule => rule.GetProperty("rule").GetString() == "RP0006").GetRawText());
        Assert.Equal(("RP0003", "error", 1, 11, "DSET.PRIM.PAYROLL.KEY001", "new"), One(root.GetProperty("results")[0]));
    }

    [Fact]
    public void JSON_is_JSON_whatever_a_label_holds()
    {
        using var json = JsonDocument.Parse(SomeResults.Write(stream => NamingJson.Write(stream, SomeResults.Of("\"\\<>&\u0001\u2028é\n"), new LintSource("\"", null, "1"))));

        Assert.Equal("\"\\<>&\u0001\u2028é", json.RootElement.GetProperty("results")[0].GetProperty("label").GetString());
    }

    [Fact]
    public void Without_findings_JSON_has_empty_lists()
    {
        using var json = JsonDocument.Parse(SomeResults.Write(stream => NamingJson.Write(stream, SomeResults.Of(""), SomeResults.Source)));

        Assert.Equal(0, json.RootElement.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Many_results_are_written_once_each_in_their_order()
    {
        var labels = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"bad{number}\n"));

        using var json = JsonDocument.Parse(SomeResults.Write(stream => NamingJson.Write(stream, SomeResults.Of(labels), SomeResults.Source)));

        Assert.Equal(Enumerable.Range(1, 20_000), json.RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void Lines_are_those_of_compilers_and_no_label_reaches_the_terminal_s_controls()
    {
        var text = SomeResults.Write(stream => NamingTextOutput.Write(stream, SomeResults.Of(), SomeResults.Source));

        Assert.Contains("keys/our labels.txt(1,11): error RP0003: DSET.PRIM.PAYROL.KEY001: There is no application PAYROL; PAYROLL was probably meant. DSET.PRIM.PAYROLL.KEY001 stands in the list already. Expected: DSET.PRIM.PAYROLL.KEY001.\n", text, StringComparison.Ordinal);
        Assert.Contains("RP0002 (suppressed: From before the standard): OLDKEY:", text, StringComparison.Ordinal);
        Assert.Contains("RP0011 was not run: needs --plan.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', text);
    }

    [Fact]
    public void GitHub_gets_one_command_for_each_finding_with_its_signs_escaped()
    {
        var text = SomeResults.Write(stream => NamingGitHub.Write(stream, SomeResults.Of("DSET.PRIM.PAYROL.KEY001\nA%B\nOLDKEY\n")));

        Assert.StartsWith("::error file=keys/our labels.txt,line=1,col=11,title=RP0003::DSET.PRIM.PAYROL.KEY001: There is no application", text, StringComparison.Ordinal);
        Assert.Contains("::A%25B: No key label holds '%25'.", text, StringComparison.Ordinal);
        Assert.Contains("::notice file=keys/our labels.txt,line=3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_counts_cases_failures_and_skips_as_it_lists_them()
    {
        var suite = XDocument.Parse(SomeResults.Write(stream => NamingJUnit.Write(stream, SomeResults.Of()))).Root!.Element("testsuite")!;
        var cases = suite.Elements("testcase").ToList();

        Assert.Equal(
            ($"{cases.Count}", $"{cases.Count(one => one.Element("failure") is not null)}", $"{cases.Count(one => one.Element("skipped") is not null)}"),
            (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
        Assert.Contains(cases, one => one.Attribute("classname")!.Value == "RP0013" && !one.HasElements);
        Assert.Contains(cases, one => one.Attribute("classname")!.Value == "RP0011" && one.Element("skipped")!.Attribute("message")!.Value == "needs --plan");
        Assert.Contains(cases, one => one.Element("skipped")?.Attribute("message")!.Value == "suppressed: From before the standard");
    }

    private static (string?, string?, int, int, string?, string?) One(JsonElement result) => (
        result.GetProperty("rule").GetString(), result.GetProperty("severity").GetString(), result.GetProperty("line").GetInt32(), result.GetProperty("column").GetInt32(),
        result.GetProperty("suggestion").GetString(), result.GetProperty("state").GetString());
}
