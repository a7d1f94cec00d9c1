namespace RiskPlanner.Tls.Tests.Rules;

public class TripleDesCipherTests
{
    private const string Id = "RT0008";

    [Fact]
    public void It_is_found_with_the_profile_that_does_not_allow_it() => Assert.Contains("House (2026)", Assert.Single(Some.Found(Id, Some.Server("CIPHERSUITE SSL_3DES_SHA"))).Why, StringComparison.Ordinal);

    [Fact]
    public void A_profile_can_allow_it()
    {
        var profile = Some.Profile with { Suites = [new ProfileSuite("TLS_RSA_WITH_3DES_EDE_CBC_SHA")] };

        Assert.Empty(Some.Found(Id, profile, Some.Ciphers("0A")));
        Assert.Single(Some.Found(Id, profile, Some.Ciphers("16")));
    }

    [Fact]
    public void DES_is_another_one() => Assert.Empty(Some.Found(Id, Some.Ciphers("09")));
}
