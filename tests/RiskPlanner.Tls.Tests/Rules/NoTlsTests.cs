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

    [Theory]
    [InlineData("'-r TLS -d 10.1.1.2'", 0)]
    [InlineData("'-a TLS 10.1.1.2 (EXIT'", 0)]
    [InlineData("'-d 10.1.1.2'", 1)]
    [InlineData("'-a NEVER 10.1.1.2'", 1)]
    public void The_start_parameters_of_a_job_count_before_FTP_DATA(string parm, int found)
    {
        var job = Some.Job(parm);

        Assert.Equal(TlsFileKind.FtpClient, job.Kind);
        Assert.Equal(found, Some.Found(Id, job).Count);
    }

    [Fact]
    public void What_the_step_says_overrides_what_is_written() => Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpClient, "//S EXEC PGM=FTP,PARM='-a NEVER host'\n//SYSFTPD DD *\nSECURE_MECHANISM TLS\n/*\n")));

    [Fact]
    public void A_step_that_requires_TLS_lets_nobody_log_in_without() => Assert.Empty(Some.Found("RT0015", Some.Job("'-r TLS 10.1.1.2'")));

    [Fact]
    public void With_TLS_or_Kerberos_nothing_is_found() => Assert.Empty(Some.Found(Id, Some.Server(), Some.Client(), Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_GSSAPI")));
}
