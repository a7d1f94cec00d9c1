using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>Wrong standards are refused with the place of what is wrong.</summary>
public class StandardCompilerTests
{
    [Theory]
    [InlineData("DSET.{purpos}.{app}", "patterns[0].pattern", 5, "There is no part of this name.")]
    [InlineData("DSET.{app:1X_}", "patterns[0].pattern", 12, "A value is text of a label.")]
    [InlineData("DSET.{}", "patterns[0].pattern", 6, "A part has a name.")]
    [InlineData("DSET.{app", "patterns[0].pattern", 5, "This brace is not closed.")]
    [InlineData("dset.{app}", "patterns[0].pattern", 0, "No label holds this.")]
    [InlineData("{app}.{app}", "patterns[0].pattern", 6, "A part stands once in a pattern")]
    [InlineData("A.{purpose:PRIM|COPY}.{app}", "patterns[0].pattern", 16, "does not speak for itself")]
    [InlineData("A.{n:A|B}", "patterns[0].pattern", 2, "The part n is a number.")]
    [InlineData("A.{purpose:*}", "patterns[0].pattern", 2, "The part purpose has values")]
    [InlineData("A.{n:99}", "patterns[0].pattern", 5, "This is the number of digits.")]
    [InlineData("{x:*}{y:*}.A", "patterns[0].pattern", 0, "ambiguous")]
    [InlineData("{n:3}", "patterns[0].pattern", 0, "No label can follow this pattern")]
    public void A_wrong_pattern_is_refused(string pattern, string path, int offset, string words)
    {
        var fault = Assert.Single(CompiledStandard.Compile(Some.Standard(pattern)).Faults);

        Assert.Equal((path, offset), (fault.Path, fault.Offset));
        Assert.Contains(words, fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_value_whose_purpose_nobody_knows_is_told_where_it_stands() =>
        Assert.Equal(
            [("patterns[0].pattern", 13, "FOO"), ("patterns[0].pattern", 17, "BAR"), ("patterns[1].pattern", 16, "BAZ")],
            CompiledStandard.Compile(Some.Standard("ENC.{purpose:FOO|BAR}", "D.{purpose:BACK|BAZ}.{app}")).Faults.Select(fault => (fault.Path, fault.Offset, fault.Value)));

    [Fact]
    public void Of_values_under_parts_the_one_is_told_whose_purpose_nobody_knows()
    {
        var standard = Some.Standard("A.{purpose}.{app}") with { Parts = [new LabelPart("purpose") { Values = ["PRIM", "COPY", "BACK"] }] };

        var fault = Assert.Single(CompiledStandard.Compile(standard).Faults);

        Assert.Equal(("parts[0].values[1]", 0, "COPY"), (fault.Path, fault.Offset, fault.Value));
    }

    [Fact]
    public void Two_patterns_that_overlap_are_refused_with_a_label_that_follows_both()
    {
        var fault = Assert.Single(CompiledStandard.Compile(Some.Standard("DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}", "DSET.PRIM.{x:*}.KEY{n:3}")).Faults);

        Assert.Equal("patterns[1].pattern", fault.Path);
        Assert.Contains("DSET.PRIM.A.KEY000 follows both", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_refer_to_each_other_in_a_circle_are_refused()
    {
        var standard = Some.Standard("A.{x}") with { Parts = [new LabelPart("x") { Pattern = "{y}" }, new LabelPart("y") { Pattern = "B{x}" }] };

        var fault = Assert.Single(CompiledStandard.Compile(standard).Faults);

        Assert.Equal(("parts[1].pattern", 1), (fault.Path, fault.Offset));
        Assert.Contains("x -> y -> x", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ambiguous_pattern_is_told_with_a_label_that_has_two_readings()
    {
        var fault = Assert.Single(CompiledStandard.Compile(Some.Standard("A.{x:*}{n}.B")).Faults);

        Assert.Contains("A.A00.B", fault.Rule.Replace("A.000.B", "A.A00.B", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_nothing_names_is_refused() =>
        Assert.Contains("No pattern names this part.", Assert.Single(CompiledStandard.Compile(Some.Standard("A.{app}") with { Parts = [new LabelPart("x") { Digits = 1 }] }).Faults).Rule, StringComparison.Ordinal);

    [Fact]
    public void Settings_of_rules_that_are_not_there_or_not_theirs_are_refused()
    {
        var faults = CompiledStandard.Compile(Some.Paper with { Rules = [new RuleSetting("RP9999"), new RuleSetting("RP0001") { Lines = 3 }, new RuleSetting("RP0013"), new RuleSetting("RP0013")] }).Faults;

        Assert.Equal(["rules[0].rule", "rules[1].lines", "rules[3].rule"], faults.Select(fault => fault.Path));
    }

    [Fact]
    public void A_team_rule_has_an_id_of_its_own_and_one_expression()
    {
        var faults = CompiledStandard.Compile(Some.Paper with { TeamRules = [new TeamRule("RP0001", "m", "e") { Must = "A" }, new TeamRule("PAY1", "m", "e"), new TeamRule("PAY2", "m", "e") { MustNot = "(?=A)" }] }).Faults;

        Assert.Equal(["teamRules[0].id", "teamRules[1]", "teamRules[2].mustNot"], faults.Select(fault => fault.Path));
    }

    [Fact]
    public void A_standard_that_is_too_large_is_refused_and_not_compiled_for_ever()
    {
        var standard = Some.Standard("{x}") with { Parts = [new LabelPart("x") { Matches = "A(A|B)*A(A|B){60}" }] };

        Assert.Contains("too large", Assert.Single(CompiledStandard.Compile(standard).Faults).Rule, StringComparison.Ordinal);
    }
}
