namespace RiskPlanner.Tls.Tests.Rules;

public class Md5CipherTests
{
    private const string Id = "RT0009";

    [Theory]
    [InlineData("SSL_RC4_MD5")]
    [InlineData("SSL_NULL_MD5")]
    [InlineData("SSL_RC4_MD5_EX")]
    [InlineData("SSL_RC2_MD5_EX")]
    public void It_is_found_in_FTP_s_suites(string suite) => Assert.Single(Some.Found(Id, Some.Client($"CIPHERSUITE {suite}")));

    [Fact]
    public void All_of_SSL_V2_has_it() => Assert.Equal(6, Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V2CipherSuites 123467"))).Count);

    [Fact]
    public void Others_have_it_not() => Assert.Empty(Some.Found(Id, Some.Ciphers("05 09 2F 35 C030")));
}
