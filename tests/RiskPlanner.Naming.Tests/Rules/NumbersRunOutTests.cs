using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

public class NumbersRunOutTests
{
    [Theory]
    [InlineData("A.X.V989", 0)]
    [InlineData("A.X.V990", 1)]
    [InlineData("A.X.V999", 1)]
    public void Fewer_than_ten_numbers_left_are_told(string label, int findings) =>
        Assert.Equal(findings, Some.Report(Some.Standard("A.{app}.V{n:3}"), [label]).Of("RP0014").Count);

    [Fact]
    public void The_next_free_number_is_told_as_long_as_there_is_one()
    {
        Assert.Equal("2 numbers are left for keys of this name; the next free one is A.X.V998.", Assert.Single(Some.Report(Some.Standard("A.{app}.V{n:3}"), ["A.X.V997"]).Of("RP0014")).Message);
        Assert.Equal("No number is left for keys of this name.", Assert.Single(Some.Report(Some.Standard("A.{app}.V{n:3}"), ["A.X.V999"]).Of("RP0014")).Message);
    }

    [Fact]
    public void How_few_is_the_standard_s_affair() =>
        Assert.Single(Some.Report(Some.Standard("A.{app}.V{n:3}") with { Rules = [new RuleSetting("RP0014") { Left = 100 }] }, ["A.X.V900"]).Of("RP0014"));

    [Fact]
    public void Where_the_number_of_digits_is_free_nothing_runs_out() => Assert.Empty(Some.Report(Some.Standard("A.{app}.V{n}"), ["A.X.V999"]).Findings);
}
