namespace RiskPlanner.Tls.Tests.Rules;

public class DefaultSuitesTests
{
    private const string Id = "RT0014";

    [Fact]
    public void FTP_without_CIPHERSUITE_takes_the_product_s() => Assert.StartsWith("CIPHERSUITE is not written", Assert.Single(Some.Found(Id, Some.Server())).Why, StringComparison.Ordinal);

    [Fact]
    public void So_does_a_policy_without_a_list()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy("TTLSEnvironmentAction Env\n{\nHandshakeRole Server\nTTLSKeyringParms\n{\nKeyring A/B\n}\n}")));

        Assert.Equal("TTLSCipherParms", finding.Statement);
        Assert.StartsWith("TTLSCipherParms Ciphers\n{\n  V3CipherSuites4Char  C030C02F", finding.Change.Replace("TTLSCipherParms\n", "TTLSCipherParms Ciphers\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_writes_some_has_chosen() => Assert.Empty(Some.Found(Id, Some.Server("CIPHERSUITE SSL_AES_256_SHA"), Some.Policy(Some.WholePolicy()), Some.Ciphers("C030")));

    [Fact]
    public void JSSE_ALL_has_a_rule_of_its_own() => Assert.Empty(Some.Found(Id, Some.Isklm("TransportListener.ssl.ciphersuites=JSSE_ALL")));
}
