namespace RiskPlanner.Tls.Tests.Rules;

public class NothingEncryptedTests
{
    private const string Id = "RT0004";

    [Fact]
    public void Suites_without_encryption_are_found_each_at_its_column()
    {
        var findings = Some.Found(Id, Some.Ciphers("C030 01 02\n3B"));

        Assert.Equal([(1, 6, "01"), (1, 9, "02"), (2, 1, "3B")], findings.Select(finding => (finding.Place.Line, finding.Place.Column, finding.Value)));
    }

    [Fact]
    public void Nobody_proves_who_he_is_in_anonymous_suites() => Assert.Contains("nobody proves", Assert.Single(Some.Found(Id, Some.Ciphers("TLS_DH_anon_WITH_AES_128_CBC_SHA"))).Why, StringComparison.Ordinal);

    [Fact]
    public void FTP_s_own_names_are_known() => Assert.Equal(2, Some.Found(Id, Some.Server("CIPHERSUITE SSL_NULL_MD5", "CIPHERSUITE SSL_NULL_SHA")).Count);

    [Fact]
    public void Suites_that_encrypt_are_not_found() => Assert.Empty(Some.Found(Id, Some.Ciphers("C030 2F 0A 05 1301")));
}
