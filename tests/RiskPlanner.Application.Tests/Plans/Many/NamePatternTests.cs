using RiskPlanner.Application.Plans;

namespace RiskPlanner.Application.Tests.Plans.Many;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("A.B", "A.B")]
    [InlineData("KEY{008..011}", "KEY008,KEY009,KEY010,KEY011")]
    [InlineData("{9..11}", "9,10,11")]
    [InlineData("D.{PRIM,BACK}.K{1..2}", "D.PRIM.K1,D.PRIM.K2,D.BACK.K1,D.BACK.K2")]
    [InlineData("X{A..C,Z}Y", "XAY,XBY,XCY,XZY")]
    [InlineData("{A, B}", "A,B")]
    [InlineData("", "")]
    public void A_pattern_stands_for_names_the_last_part_fastest(string pattern, string names)
    {
        Assert.Equal(names.Split(','), NamePattern.Expand(pattern, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("KEY{001..010")]
    [InlineData("KEY001}")]
    [InlineData("KEY{}")]
    [InlineData("KEY{A,}")]
    [InlineData("KEY{9..1}")]
    [InlineData("KEY{A..9}")]
    [InlineData("KEY{a..Z}")]
    [InlineData("KEY{{1..2}}")]
    [InlineData("KEY{1..}")]
    [InlineData("KEY{0000000001..2}")]
    public void What_is_no_pattern_is_told_and_stands_for_nothing(string pattern)
    {
        Assert.Empty(NamePattern.Expand(pattern, out var fault));
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{1..10000}", 10_000)]
    [InlineData("{1..10001}", 0)]
    [InlineData("{1..200}{1..200}", 0)]
    [InlineData("{1..999999999}", 0)]
    [InlineData("{1..999999999}{1..999999999}{1..999999999}{1..999999999}", 0)]
    public void A_pattern_has_a_limit(string pattern, int count) => Assert.Equal(count, NamePattern.Expand(pattern, out _).Count);
}
