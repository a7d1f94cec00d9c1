namespace RiskPlanner.Tls.Tests.Rules;

public class ExportCipherTests
{
    private const string Id = "RT0005";

    [Theory]
    [InlineData("03")]
    [InlineData("06")]
    [InlineData("08")]
    [InlineData("0B")]
    [InlineData("0E")]
    [InlineData("11")]
    [InlineData("14")]
    [InlineData("17")]
    [InlineData("19")]
    [InlineData("EXP-RC4-MD5")]
    public void Suites_for_export_are_found(string suite) => Assert.Contains("export", Assert.Single(Some.Found(Id, Some.Ciphers(suite))).Why, StringComparison.Ordinal);

    [Fact]
    public void SSL_V2_s_are_found_by_their_one_digit() => Assert.Equal(["2", "3", "4"], Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V2CipherSuites 7423"))).Select(finding => finding.Value).Order());

    [Fact]
    public void Others_are_not_found() => Assert.Empty(Some.Found(Id, Some.Ciphers("05 09 0A 2F C030")));
}
