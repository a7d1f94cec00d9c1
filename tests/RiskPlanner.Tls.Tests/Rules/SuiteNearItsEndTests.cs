namespace RiskPlanner.Tls.Tests.Rules;

public class SuiteNearItsEndTests
{
    private const string Id = "RT0012";

    [Fact]
    public void In_its_last_year_a_suite_is_noted() => Assert.Equal(TlsSeverity.Note, Assert.Single(Some.Found(Id, Some.Ciphers("TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"))).Severity);

    [Theory]
    [InlineData("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256")]
    [InlineData("TLS_DHE_DSS_WITH_AES_256_GCM_SHA384")]
    [InlineData("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")]
    public void Before_after_and_without_an_end_it_is_not(string suite) => Assert.Empty(Some.Found(Id, Some.Ciphers(suite)));
}
