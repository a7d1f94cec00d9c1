using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Tests.Results;

public sealed class AddressTests
{
    [Theory]
    [InlineData("paper-1.3.2")]
    [InlineData("A.B.1.1")]
    public void A_cell_comes_back_from_its_address(string address) =>
        Assert.Equal(address, CellAddress.Parse(address)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("paper-1")]
    [InlineData("paper-1.0.1")]
    [InlineData("paper-1.1.-1")]
    [InlineData("paper-1.99999999999.1")]
    public void What_is_no_cell_is_none(string? address) => Assert.Null(CellAddress.Parse(address));

    [Fact]
    public void Names_are_escaped_in_addresses() =>
        Assert.Equal("/plans/p?cell=A%23B.1.2", new ResultLinks("/plans/p", null).To(new CellAddress("A#B", 1, 2)));

    [Fact]
    public void What_is_the_first_is_left_out_of_addresses()
    {
        var links = new ResultLinks("/tables", 7);

        Assert.Equal("/tables?run=7&cell=t.1.2&variant=1", links.To(new CellAddress("t", 1, 2), 1, 1));
        Assert.Equal("/tables?run=7&cell=t.1.2&variant=3&replay=2&page=4", links.To(new CellAddress("t", 1, 2), 3, 2, 4));
        Assert.Equal("/tables?run=7", links.Closed);
    }
}
