namespace RiskPlanner.Tls.Tests.Rules;

public class NoTlsTests
{
    private const string Id = "RT0019";

    [Fact]
    public void A_server_without_AUTH_TLS_speaks_none() => Assert.StartsWith("EXTENSIONS         AUTH_TLS\n", Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "SECURE_FTP REQUIRED\nEXTENSIONS UTF8"))).Change, StringComparison.Ordinal);

    [Fact]
    public void A_client_without_a_mechanism_asks_for_none() => Assert.Equal("SECURE_MECHANISM TLS", Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpClient, "EXTENSIONS AUTH_TLS"))).Expected);

    [Fact]
    public void An_empty_file_is_the_defaults() => Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "; nothing\n")));

    [Fact]
    public void A_server_that_refuses_AUTH_TLS_is_found()
    {
        var finding = Assert.Single(Some.Found(Id, new ProbeReport { Place = new Place("ftp.example.com:21", 0, 0), FtpRefusal = "502 no" }));

        Assert.Contains("502 no", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void With_TLS_or_Kerberos_nothing_is_found() => Assert.Empty(Some.Found(Id, Some.Server(), Some.Client(), Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_GSSAPI")));
}
