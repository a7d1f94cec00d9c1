namespace RiskPlanner.Tls.Tests.Rules;

public class ConstantOnFourCharactersTests
{
    private const string Id = "RT0035";

    [Fact]
    public void A_name_where_codes_stand_is_found_with_its_code() =>
        Assert.Equal("TTLSCipherParms Ciphers1\n{\n  V3CipherSuites4Char  0035\n}", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char TLS_RSA_WITH_AES_256_CBC_SHA")))).Change);

    [Fact]
    public void On_the_other_parameter_it_is_right() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites TLS_RSA_WITH_AES_256_CBC_SHA"))));

    [Fact]
    public void Codes_are_right() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy())));
}
