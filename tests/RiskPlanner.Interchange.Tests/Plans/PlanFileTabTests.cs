namespace RiskPlanner.Interchange.Tests;

/// <summary>YAML is indented with spaces. A tab that makes a file unreadable is told where it stands.</summary>
public sealed class PlanFileTabTests
{
    [Theory]
    [InlineData("    schedule: {every: P1D}", "\tschedule: {every: P1D}", 27, 1)]
    [InlineData("  - {name: RECOV,", "\t- {name: RECOV,", 6, 1)]
    [InlineData("  - {name: RECOV,", "  \t- {name: RECOV,", 6, 3)]
    [InlineData("  - {name: PROD,", "\t- {name: PROD,", 5, 1)]
    [InlineData("arrays:\n", "\tarrays:\n", 8, 1)]
    [InlineData("    application: PAYROLL\n", "\tapplication: PAYROLL\n", 31, 1)]
    [InlineData("    application: PAYROLL\n", "    application: PAYROLL\n\t\n    description: x\n", 32, 1)]
    [InlineData("schema: 1", "\tschema: 1", 1, 1)]
    [InlineData("  - name: CKDS", "  - \tname: CKDS", 15, 5)]
    [InlineData("  - {name: PROD,", " \t - {name: PROD,", 5, 2)]
    [InlineData("name: Small", "description: one\n\ttwo\nname: Small", 3, 1)]
    [InlineData("name: Small", "description: >\n\ttwo\nname: Small", 3, 1)]
    public void A_tab_in_the_indentation_is_told_in_its_line_and_column(string piece, string replacement, int line, int column)
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With(piece, replacement));

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.StartsWith("The file is readable YAML or JSON; from here on it is not:", fault.Rule, StringComparison.Ordinal);
        Assert.Equal("spaces in the place of this tab: YAML is indented with spaces", fault.Expected);
    }

    [Fact]
    public void A_tab_that_does_no_harm_is_not_blamed_for_what_is_wrong_further_down()
    {
        var text = SamplePlan.With("  - {name: VAULT, kind: vault}", "  - {name: VAULT,\tkind: vault}").Replace("tapes:", "tapes: x: y", StringComparison.Ordinal);

        var fault = SamplePlan.OnlyFault(text);

        Assert.Equal((11, "YAML 1.2 as docs/plan-file.md describes it"), (fault.Line, fault.Expected));
    }

    /// <summary>A tab put anywhere into the plan: either nothing is wrong with it, or what is told stands in its line.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_tab_that_is_refused_is_told_in_its_line_wherever_it_stands(string lineEnd)
    {
        var (accepted, refused, wrong) = (0, 0, new List<string>());
        var text = SamplePlan.Text.ReplaceLineEndings(lineEnd);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at > 0 && at < text.Length && text[at - 1] == '\r') continue;
            var line = 1 + text.AsSpan(0, at).Count('\n');
            var faults = PlanFile.Read(text.Insert(at, "\t")).Faults;
            if (faults.Count == 0) accepted++;
            else refused++;
            if (faults.Any(fault => fault.Line != line))
                wrong.Add($"tab in line {line}, told: {faults.First(fault => fault.Line != line).Describe()}");
        }

        Assert.Empty(wrong);
        Assert.True(accepted > 100 && refused > 100, $"{accepted} accepted, {refused} refused");
    }
}
