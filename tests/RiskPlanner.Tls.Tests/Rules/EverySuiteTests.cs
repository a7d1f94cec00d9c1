namespace RiskPlanner.Tls.Tests.Rules;

public class EverySuiteTests
{
    private const string Id = "RT0033";

    [Fact]
    public void JSSE_ALL_is_found_with_the_profile_s_suites() => Assert.StartsWith("TransportListener.ssl.ciphersuites=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,", Assert.Single(Some.Found(Id, Some.Isklm("TransportListener.ssl.ciphersuites=JSSE_ALL"))).Change, StringComparison.Ordinal);

    [Fact]
    public void Suites_by_name_are_not() => Assert.Empty(Some.Found(Id, Some.Isklm("TransportListener.ssl.ciphersuites=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")));
}
