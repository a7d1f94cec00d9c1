namespace RiskPlanner.Tls.Tests.Rules;

public class DesCipherTests
{
    private const string Id = "RT0007";

    [Theory]
    [InlineData("09")]
    [InlineData("0009")]
    [InlineData("0x0009")]
    [InlineData("DES-CBC-SHA")]
    [InlineData("TLS_RSA_WITH_DES_CBC_SHA")]
    [InlineData("SSL_RSA_WITH_DES_CBC_SHA")]
    [InlineData("SSL_DES_SHA")]
    [InlineData("15")]
    public void It_is_found_however_it_is_written(string suite) => Assert.Single(Some.Found(Id, Some.Ciphers(suite)));

    [Fact]
    public void A_code_and_its_name_are_one_suite() => Assert.Single(Some.Found(Id, Some.Ciphers("09 DES-CBC-SHA")));

    [Fact]
    public void Triple_DES_is_another_one() => Assert.Empty(Some.Found(Id, Some.Ciphers("0A DES-CBC3-SHA")));
}
