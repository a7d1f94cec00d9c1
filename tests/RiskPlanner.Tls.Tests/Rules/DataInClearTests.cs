namespace RiskPlanner.Tls.Tests.Rules;

public class DataInClearTests
{
    private const string Id = "RT0016";

    [Theory]
    [InlineData("NEVER", "rejects clients", TlsSeverity.Error)]
    [InlineData("CLEAR", "Each client decides", TlsSeverity.Error)]
    [InlineData("SAFE", "the same as PRIVATE", TlsSeverity.Note)]
    public void Each_word_means_something_else(string word, string why, TlsSeverity severity)
    {
        var finding = Assert.Single(Some.Found(Id, Some.Server($"SECURE_DATACONN {word}")));

        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
        Assert.Equal((severity, "SECURE_DATACONN    PRIVATE"), (finding.Severity, finding.Change));
    }

    [Fact]
    public void Under_Kerberos_SAFE_does_not_encrypt() => Assert.Equal(TlsSeverity.Error, Assert.Single(Some.Found(Id, Some.Server("EXTENSIONS AUTH_GSSAPI", "SECURE_DATACONN SAFE"))).Severity);

    [Fact]
    public void The_default_is_clear() => Assert.StartsWith("SECURE_DATACONN is not written, so CLEAR counts.", Assert.Single(Some.Found(Id, Some.File(TlsFileKind.FtpClient, "SECURE_MECHANISM TLS"))).Why, StringComparison.Ordinal);

    [Fact]
    public void PRIVATE_is_right() => Assert.Empty(Some.Found(Id, Some.Server(), Some.Client()));
}
