namespace RiskPlanner.Model.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("PRDO", "PROD")]
    [InlineData("PRO", "PROD")]
    [InlineData("prod", "PROD")]
    [InlineData("RECOVE", "RECOV")]
    public void A_slip_finds_the_name_that_was_meant(string slip, string meant) =>
        Assert.Equal(meant, NearestName.Find(slip, ["RECOV", "PROD", "VAULT"]));

    [Fact]
    public void Something_else_finds_nothing() => Assert.Null(NearestName.Find("ELSEWHERE", ["RECOV", "PROD", "VAULT"]));

    [Fact]
    public void Of_two_equally_near_names_the_first_in_order_is_taken()
    {
        Assert.Equal("PRD001", NearestName.Find("PRD00", ["PRD002", "PRD001"]));
        Assert.Equal("PRD001", NearestName.Find("PRD00", ["PRD001", "PRD002"]));
    }
}
