namespace RiskPlanner.Tls.Tests.Rules;

public class ControlInClearTests
{
    private const string Id = "RT0017";

    [Theory]
    [InlineData("CLEAR", TlsSeverity.Warning)]
    [InlineData("SAFE", TlsSeverity.Note)]
    public void Under_TLS_it_matters_less(string word, TlsSeverity severity) => Assert.Equal(severity, Assert.Single(Some.Found(Id, Some.Server($"SECURE_CTRLCONN {word}"))).Severity);

    [Theory]
    [InlineData("CLEAR", TlsSeverity.Error)]
    [InlineData("SAFE", TlsSeverity.Warning)]
    public void Under_Kerberos_it_decides(string word, TlsSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpServer, $"EXTENSIONS AUTH_GSSAPI\nSECURE_CTRLCONN {word}"))).Severity);

    [Fact]
    public void PRIVATE_is_right() => Assert.Empty(Some.Found(Id, Some.Server(), Some.Client()));
}
