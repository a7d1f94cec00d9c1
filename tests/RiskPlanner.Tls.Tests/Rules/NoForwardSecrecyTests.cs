namespace RiskPlanner.Tls.Tests.Rules;

public class NoForwardSecrecyTests
{
    private const string Id = "RT0010";

    [Theory]
    [InlineData("2F")]
    [InlineData("35")]
    [InlineData("3C")]
    [InlineData("3D")]
    [InlineData("9C")]
    [InlineData("SSL_AES_256_SHA")]
    public void RSA_key_exchange_has_none(string suite) => Assert.Contains("RSA key", Assert.Single(Some.Found(Id, Some.Ciphers(suite))).Why, StringComparison.Ordinal);

    [Theory]
    [InlineData("67")]
    [InlineData("9E")]
    [InlineData("C02F")]
    [InlineData("C030")]
    [InlineData("1301")]
    public void Keys_that_are_made_for_the_session_have_it(string suite) => Assert.Empty(Some.Found(Id, Some.Ciphers(suite)));

    [Fact]
    public void A_profile_can_allow_one_without_until_its_year_has_passed()
    {
        Assert.Single(Some.Found(Id, Some.Ciphers("C031")));
        Assert.Empty(Some.Found(Id, Some.Profile with { Suites = [new ProfileSuite("TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256", 2026)] }, Some.Ciphers("C031")));
        Assert.Single(Some.Found(Id, Some.Profile with { Suites = [new ProfileSuite("TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256", 2025)] }, Some.Ciphers("C031")));
    }
}
