namespace RiskPlanner.Tls.Tests.Rules;

public class CertificateEndsTests
{
    private const string Id = "RT0025";

    [Theory]
    [InlineData("2026/11/27", TlsSeverity.Error, "has ended")]
    [InlineData("2026/11/28", TlsSeverity.Warning, "ends in 0 days")]
    [InlineData("2026/12/27", TlsSeverity.Warning, "ends in 29 days")]
    public void Near_its_end_and_after_it_it_is_found(string until, TlsSeverity severity, string why)
    {
        var finding = Assert.Single(Some.Found(Id, Some.Racdcert(until: until)));

        Assert.Equal(severity, finding.Severity);
        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
        Assert.StartsWith("RACDCERT ID(FTPD) REKEY(LABEL('FTPSRV')) WITHLABEL('FTPSRV-NEW') SIZE(4096)\n", finding.Change, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_its_begin_it_is_found() => Assert.Contains("does not count yet", Assert.Single(Some.Found(Id, Some.Racdcert(from: "2026/11/29"))).Why, StringComparison.Ordinal);

    [Fact]
    public void In_between_it_is_not() => Assert.Empty(Some.Found(Id, Some.Racdcert(until: "2026/12/28")));
}
