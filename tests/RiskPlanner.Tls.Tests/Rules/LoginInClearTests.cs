namespace RiskPlanner.Tls.Tests.Rules;

public class LoginInClearTests
{
    private const string Id = "RT0015";

    [Fact]
    public void The_default_lets_clients_in_without()
    {
        var finding = Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS\nSECURE_DATACONN PRIVATE")));

        Assert.StartsWith("SECURE_FTP is not written, so ALLOWED counts. The server lets clients log in without TLS", finding.Why, StringComparison.Ordinal);
        Assert.Equal("SECURE_FTP         REQUIRED", finding.Change);
    }

    [Fact]
    public void The_last_one_that_is_written_counts()
    {
        Assert.Equal(6, Assert.Single(Some.Found(Id, Some.Server("SECURE_FTP ALLOWED"))).Place.Line);
        Assert.Empty(Some.Found(Id, Some.Server("SECURE_FTP ALLOWED", "secure_ftp required")));
    }

    [Fact]
    public void A_client_goes_on_without() => Assert.Contains("the client goes on without", Assert.Single(Some.Found(Id, Some.Client("SECURE_FTP ALLOWED"))).Why, StringComparison.Ordinal);

    [Fact]
    public void Under_AT_TLS_it_counts_as_well() => Assert.Single(Some.Found(Id, Some.Server("TLSMECHANISM ATTLS", "SECURE_FTP ALLOWED")));

    [Fact]
    public void REQUIRED_is_right() => Assert.Empty(Some.Found(Id, Some.Server(), Some.Client()));
}
