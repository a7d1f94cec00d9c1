namespace RiskPlanner.Tls.Tests.Rules;

public class SmallGroupTests
{
    private const string Id = "RT0037";

    [Fact]
    public void Suites_with_DHE_have_small_groups_by_default() => Assert.Equal("ServerEDHGroupSize", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char 009F")))).Statement);

    [Fact]
    public void A_client_s_parameter_is_another() => Assert.Equal("ClientEDHGroupSize", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char 009F", role: "Client")))).Statement);

    [Theory]
    [InlineData("TLSv1.2 On\nServerEDHGroupSize 2048", "V3CipherSuites4Char 009F")]
    [InlineData("TLSv1.2 On", "V3CipherSuites4Char C030")]
    public void With_larger_ones_or_none_nothing_is_found(string advanced, string ciphers) => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy(advanced, ciphers))));

    [Theory]
    [InlineData(1024, TlsSeverity.Error)]
    [InlineData(2048, TlsSeverity.Warning)]
    public void What_a_server_uses_is_measured(int bits, TlsSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Some.Found(Id, new ProbeReport { Place = new Place("ftp.example.com:21", 0, 0), SmallestGroupBits = bits })).Severity);
}
