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
    public void With_larger_ones_or_none_nothing_is_found(string advanced, string ciphers) => Assert.Empty(Some.Found(Id, Some.Profile with { DhBits = 2048 }, Some.Policy(Some.WholePolicy(advanced, ciphers))));

    [Theory]
    [InlineData("TLSv1.2 On\nServerEDHGroupSize 2048", "2048")]
    [InlineData("TLSv1.2 On", "1024")]
    public void A_profile_that_wants_more_than_AT_TLS_has_leaves_ECDHE_alone(string advanced, string bits)
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(advanced, "V3CipherSuites4Char 009F"))));

        Assert.Contains($"use groups of {bits} bits; House (2026) wants 3000, and AT-TLS has none of more than 2048.", finding.Why, StringComparison.Ordinal);
        Assert.Equal("suites with ECDHE alone", finding.Expected);
        Assert.DoesNotContain("EDHGroupSize", finding.Change, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_2048_bits_are_enough_they_are_the_change() =>
        Assert.Contains("ServerEDHGroupSize  2048", Assert.Single(Some.Found(Id, Some.Profile with { DhBits = 2048 }, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char 009F")))).Change, StringComparison.Ordinal);

    [Theory]
    [InlineData(1024, TlsSeverity.Error)]
    [InlineData(2048, TlsSeverity.Warning)]
    public void What_a_server_uses_is_measured(int bits, TlsSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Some.Found(Id, new ProbeReport { Place = new Place("ftp.example.com:21", 0, 0), SmallestGroupBits = bits })).Severity);
}
