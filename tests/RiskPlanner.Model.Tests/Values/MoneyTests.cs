using System.Globalization;

namespace RiskPlanner.Model.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("9999999999999.99", true)]
    [InlineData("1.50", true)]
    [InlineData("1.500", true)]
    [InlineData("-0.01", false)]
    [InlineData("10000000000000", false)]
    [InlineData("1.505", false)]
    public void An_amount_is_not_negative_and_has_two_decimals_at_most(string amount, bool valid) =>
        Assert.Equal(valid, Money.IsValid(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Fact]
    public void Nothing_else_becomes_an_amount() => Assert.Throws<ArgumentOutOfRangeException>(() => new Money(-1));

    [Theory]
    [InlineData("1250000", "1250000")]
    [InlineData("1250000.5", "1250000.50")]
    [InlineData("0.00", "0")]
    public void An_amount_is_written_whole_or_with_two_decimals(string amount, string written) =>
        Assert.Equal(written, new Money(decimal.Parse(amount, CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void Amounts_are_ordered() => Assert.True(new Money(1) < new Money(1.01m));
}
