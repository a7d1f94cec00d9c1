namespace RiskPlanner.Tls.Tests.Rules;

public class IgnoredUnderAtTlsTests
{
    private const string Id = "RT0018";

    [Fact]
    public void Three_statements_are_dead_under_AT_TLS()
    {
        var findings = Some.Found(Id, Some.Server("TLSMECHANISM ATTLS", "CIPHERSUITE SSL_AES_256_SHA", "TLSTIMEOUT 600"));

        Assert.Equal(["KEYRING", "CIPHERSUITE", "TLSTIMEOUT"], findings.Select(finding => finding.Statement));
        Assert.Contains("Keyring  FTPD/FTPRING", findings[0].Change, StringComparison.Ordinal);
        Assert.Contains("V3CipherSuites4Char", findings[1].Change, StringComparison.Ordinal);
        Assert.Contains("GSK_V3_SESSION_TIMEOUT  600", findings[2].Change, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_FTP_does_TLS_itself_they_count() => Assert.Empty(Some.Found(Id, Some.Server("TLSMECHANISM FTP", "CIPHERSUITE SSL_AES_256_SHA")));
}
