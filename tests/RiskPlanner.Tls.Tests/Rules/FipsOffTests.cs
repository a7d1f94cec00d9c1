namespace RiskPlanner.Tls.Tests.Rules;

public class FipsOffTests
{
    private const string Id = "RT0030";

    [Theory]
    [InlineData("fips=Off", false)]
    [InlineData("debug=none", true)]
    public void Off_is_found_written_or_not(string text, bool isDefault)
    {
        var finding = Assert.Single(Some.Found(Id, Some.Isklm(text)));

        Assert.Equal((isDefault, "fips=on"), (finding.Why.Contains("is not written", StringComparison.Ordinal), finding.Change));
    }

    [Fact]
    public void With_keys_in_hardware_there_is_nothing_to_write() => Assert.Equal("", Assert.Single(Some.Found(Id, Some.Isklm("fips=Off\nconfig.keystore.type=JCECCAKS"))).Change);

    [Fact]
    public void On_is_right() => Assert.Empty(Some.Found(Id, Some.Isklm("fips=on")));
}
