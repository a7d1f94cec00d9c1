namespace RiskPlanner.Tls.Tests.Rules;

public class NoKeyRingTests
{
    private const string Id = "RT0021";

    [Fact]
    public void FTP_that_does_TLS_itself_needs_one() => Assert.Equal("KEYRING", Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS"))).Statement);

    [Fact]
    public void An_environment_action_needs_one() => Assert.Contains("TTLSKeyringParmsRef", Assert.Single(Some.Found(Id, Some.Policy("TTLSEnvironmentAction Env\n{\nHandshakeRole Server\n}"))).Change, StringComparison.Ordinal);

    [Fact]
    public void A_reference_is_one() => Assert.Empty(Some.Found(Id, Some.Policy("TTLSEnvironmentAction Env\n{\nHandshakeRole Server\nTTLSKeyringParmsRef K\n}\nTTLSKeyringParms K\n{\nKeyring A/B\n}")));

    [Fact]
    public void Under_AT_TLS_FTP_needs_none() => Assert.Empty(Some.Found(Id, Some.File(TlsFileKind.FtpServer, "EXTENSIONS AUTH_TLS\nTLSMECHANISM ATTLS"), Some.Server()));
}
