namespace RiskPlanner.Tls.Tests.Rules;

public class PasswordInFileTests
{
    private const string Id = "RT0032";

    [Theory]
    [InlineData("password")]
    [InlineData("passw0rd")]
    [InlineData("ChangeIt")]
    public void A_password_that_everybody_knows_is_an_error(string password) =>
        Assert.Equal((TlsSeverity.Error, password), Some.Found(Id, Some.Isklm($"config.keystore.password={password}")).Select(finding => (finding.Severity, finding.Value)).Single());

    [Fact]
    public void Another_one_is_a_warning_and_is_not_repeated()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Isklm("config.keystore.password=Xq7-really")));

        Assert.Equal((TlsSeverity.Warning, "********"), (finding.Severity, finding.Value));
        Assert.DoesNotContain("Xq7", $"{finding.Why} {finding.Expected} {finding.Change}", StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_that_of_a_key_ring_of_AT_TLS() => Assert.Single(Some.Found(Id, Some.Policy("TTLSKeyringParms K\n{\nKeyring /a.kdb\nKeyringPw Xq7\n}")));

    [Theory]
    [InlineData("config.keystore.passwrd=Xq7-really")]
    [InlineData("my.PW=Xq7-really")]
    public void One_whose_name_is_not_known_is_not_repeated_either(string line)
    {
        var file = Some.Isklm(line);

        Assert.DoesNotContain("Xq7", Assert.Single(file.Unknown).Text, StringComparison.Ordinal);
        Assert.All(TlsChecker.Check(new TlsQuestion([file], Some.Profile, Some.Today)).Findings, finding => Assert.DoesNotContain("Xq7", $"{finding.Value} {finding.Why} {finding.Change}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("'-r TLS 10.1.1.2'", "ibmuser password", 9, TlsSeverity.Error)]
    [InlineData("'-r TLS 10.1.1.2'", "ibmuser Xq7-really", 9, TlsSeverity.Warning)]
    [InlineData("'-r TLS 10.1.1.2'", "ibmuser\nXq7-really", 10, TlsSeverity.Warning)]
    [InlineData("'-r TLS'", "10.1.1.2 21\nibmuser Xq7-really", 10, TlsSeverity.Warning)]
    [InlineData("'-r TLS'", "10.1.1.2\nibmuser\nXq7-really", 11, TlsSeverity.Warning)]
    [InlineData("'-r TLS 10.1.1.2'", "cd /a\nuser ibmuser Xq7-really", 10, TlsSeverity.Warning)]
    public void A_password_in_the_input_of_an_FTP_step_is_found_at_its_line(string parm, string login, int line, TlsSeverity severity)
    {
        var finding = Assert.Single(Some.Found(Id, Some.Job(parm, login)));

        Assert.Equal((severity, line), (finding.Severity, finding.Place.Line));
        Assert.DoesNotContain("Xq7", $"{finding.Value} {finding.Why} {finding.Expected} {finding.Change}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'-r TLS 10.1.1.2'", "ibmuser")]
    [InlineData("'-r TLS'", "10.1.1.2\nibmuser")]
    [InlineData("'-r TLS 10.1.1.2'", "get a.b")]
    public void Input_without_one_has_none(string parm, string login) => Assert.Empty(Some.Found(Id, Some.Job(parm, login)));

    [Fact]
    public void So_is_that_of_NETRC() => Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpClient, "//S EXEC PGM=FTP,PARM='10.1.1.2'\n//SYSFTPD DD *\nKEYRING R\n//NETRC DD *\nmachine 10.1.1.2 login ibmuser password Xq7\n")));

    [Fact]
    public void Without_one_nothing_is_found() => Assert.Empty(Some.Found(Id, Some.Isklm("config.keystore.file=/a"), Some.Policy(Some.WholePolicy())));
}
