namespace RiskPlanner.Tls.Tests.Rules;

public class UnknownSuiteTests
{
    private const string Id = "RT0013";

    [Fact]
    public void Half_a_code_is_found_at_its_column()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char C030C02FC0"))));

        Assert.Equal(("C0", 21 + 8), (finding.Value, finding.Place.Column));
    }

    [Theory]
    [InlineData("V3CipherSuites FE")]
    [InlineData("V3CipherSuites4Char FFFE")]
    [InlineData("V2CipherSuites 5")]
    public void A_code_of_nothing_is_found(string line) => Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: line))));

    [Fact]
    public void So_is_a_name_that_FTP_has_not() => Assert.Equal("SSL_AES_512_SHA", Assert.Single(Some.Found(Id, Some.Server("CIPHERSUITE SSL_AES_512_SHA"))).Value);

    [Fact]
    public void A_name_of_the_registry_is_none_of_FTP_s() => Assert.Single(Some.Found(Id, Some.Server("CIPHERSUITE TLS_RSA_WITH_AES_256_CBC_SHA")));

    [Theory]
    [InlineData("00FF", "TLS_EMPTY_RENEGOTIATION_INFO_SCSV")]
    [InlineData("0x00,0xFF", "TLS_EMPTY_RENEGOTIATION_INFO_SCSV")]
    [InlineData("TLS_EMPTY_RENEGOTIATION_INFO_SCSV", "TLS_EMPTY_RENEGOTIATION_INFO_SCSV")]
    [InlineData("5600", "TLS_FALLBACK_SCSV")]
    [InlineData("TLS_FALLBACK_SCSV", "TLS_FALLBACK_SCSV")]
    public void A_signalling_value_is_told_as_what_it_is_and_weakens_nothing(string written, string name)
    {
        var findings = TlsChecker.Check(new TlsQuestion([Some.Ciphers($"C02F {written}")], Some.Profile, Some.Today)).Findings;

        var told = Assert.Single(findings);
        Assert.Equal((Id, TlsSeverity.Note), (told.Rule.Id, told.Severity));
        Assert.Contains($"{name} is no cipher suite but a signal", told.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Signals_stand_in_policy_and_in_Java_s_lists_too()
    {
        Assert.Equal(TlsSeverity.Note, Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char C02F00FF")))).Severity);
        Assert.Equal(TlsSeverity.Note, Assert.Single(Some.Found(Id, Some.Isklm("TransportListener.ssl.ciphersuites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_EMPTY_RENEGOTIATION_INFO_SCSV"))).Severity);
    }

    [Fact]
    public void Sound_ones_are_not_found() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy()), Some.Server("CIPHERSUITE SSL_AES_256_SHA")));
}
