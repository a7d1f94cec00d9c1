namespace RiskPlanner.Tls.Tests.Rules;

public class ClientsNotAuthenticatedTests
{
    private const string Id = "RT0031";

    [Fact]
    public void Zero_is_found_at_its_line()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Isklm("debug=none\nTransportListener.ssl.clientauthentication = 0")));

        Assert.Equal((2, "TransportListener.ssl.clientauthentication=2"), (finding.Place.Line, finding.Change));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Others_are_not(string value) => Assert.Empty(Some.Found(Id, Some.Isklm($"TransportListener.ssl.clientauthentication={value}")));
}
