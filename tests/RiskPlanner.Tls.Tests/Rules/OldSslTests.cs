namespace RiskPlanner.Tls.Tests.Rules;

public class OldSslTests
{
    private const string Id = "RT0001";

    [Fact]
    public void SSL_V3_that_FTP_turns_on_is_found_at_its_line_with_the_line_to_write()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Server("SSLV3 TRUE")));

        Assert.Equal((6, "SSLV3", "TRUE", TlsSeverity.Error), (finding.Place.Line, finding.Statement, finding.Value, finding.Severity));
        Assert.Equal("SSLV3              FALSE", finding.Change);
    }

    [Fact]
    public void SSL_V2_and_V3_of_AT_TLS_are_found_each_with_the_statement_to_write()
    {
        var findings = Some.Found(Id, Some.Policy(Some.WholePolicy("SSLv2 On\nSSLv3 On\nTLSv1.2 On")));

        Assert.Equal(["SSLv2", "SSLv3"], findings.Select(finding => finding.Statement));
        Assert.Equal("TTLSEnvironmentAdvancedParms Adv1\n{\n  SSLv2  Off\n}", findings[0].Change);
    }

    [Fact]
    public void SSL_TLS_of_a_key_server_has_SSL_V3() => Assert.Contains("SSL V3", Assert.Single(Some.Found(Id, Some.Isklm("TransportListener.ssl.protocols=SSL_TLS"))).Why, StringComparison.Ordinal);

    [Fact]
    public void What_nobody_writes_is_off() => Assert.Empty(Some.Found(Id, Some.Server(), Some.Policy(Some.WholePolicy())));

    [Fact]
    public void No_profile_can_allow_it() => Assert.Single(Some.Found(Id, Some.ProfileOf(TlsVersion.Ssl3, TlsVersion.Tls12), Some.Server("SSLV3 TRUE")));
}
