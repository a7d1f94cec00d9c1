namespace RiskPlanner.Tls.Tests.Rules;

public class IgnoredUnderAtTlsTests
{
    [Fact]
    public void Without_the_policy_that_counts_it_is_told_that_nothing_of_it_is_judged()
    {
        var alone = TlsChecker.Check(new TlsQuestion([Some.Server("TLSMECHANISM ATTLS")], Some.Profile, Some.Today));

        Assert.Equal(("given", 6), (Assert.Single(alone.Unjudged).Place.File, alone.Unjudged[0].Place.Line));
        Assert.Empty(TlsChecker.Check(new TlsQuestion([Some.Server("TLSMECHANISM ATTLS"), Some.Policy(Some.WholePolicy())], Some.Profile, Some.Today)).Unjudged);
        Assert.Empty(TlsChecker.Check(new TlsQuestion([Some.Server()], Some.Profile, Some.Today)).Unjudged);
    }

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
