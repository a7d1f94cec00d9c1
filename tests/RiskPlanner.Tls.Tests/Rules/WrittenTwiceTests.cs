namespace RiskPlanner.Tls.Tests.Rules;

public class WrittenTwiceTests
{
    private const string Id = "RT0039";

    [Fact]
    public void The_first_of_two_is_dead_and_the_last_counts()
    {
        var file = Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS\nSECURE_DATACONN NEVER\nSECURE_DATACONN PRIVATE");

        var finding = Assert.Single(Some.Found(Id, file));
        Assert.Equal((TlsSeverity.Warning, 2, "NEVER"), (finding.Severity, finding.Place.Line, finding.Value));
        Assert.Contains("in line 3, and SECURE_DATACONN PRIVATE counts there", finding.Why, StringComparison.Ordinal);
        Assert.Empty(Some.Found("RT0016", file));
    }

    [Fact]
    public void The_same_value_twice_is_a_note() => Assert.Equal(TlsSeverity.Note, Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS\nSECURE_FTP REQUIRED\nSECURE_FTP required"))).Severity);

    [Fact]
    public void What_may_be_there_several_times_is_not_found() =>
        Assert.Empty(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS\nEXTENSIONS UTF8\nCIPHERSUITE SSL_3DES_SHA\nCIPHERSUITE SSL_AES_256_SHA\nDEBUG SEC\nDEBUG FLO")));
}
