namespace RiskPlanner.Tls.Tests.Rules;

public class Rc4CipherTests
{
    private const string Id = "RT0006";

    [Fact]
    public void In_System_SSL_s_old_default_they_are_the_first_two_and_one_near_the_end()
    {
        var findings = Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites 050435363738392F303132330A1613100D0915120F0C0306020100")));

        Assert.Equal(["05", "04", "03"], findings.Select(finding => finding.Value));
        Assert.Equal(44, findings[2].Place.Column - findings[0].Place.Column);
    }

    [Fact]
    public void No_profile_can_allow_it()
    {
        var profile = Some.Profile with { Suites = [new ProfileSuite("TLS_RSA_WITH_RC4_128_SHA")] };

        Assert.Single(Some.Found(Id, profile, Some.Server("CIPHERSUITE SSL_RC4_SHA")));
    }

    [Fact]
    public void The_change_names_the_profile_s_suites() => Assert.Contains("V3CipherSuites4Char  C030C02F", Some.Found(Id, Some.Server("CIPHERSUITE SSL_RC4_SHA"))[0].Change, StringComparison.Ordinal);

    [Fact]
    public void Others_are_not_found() => Assert.Empty(Some.Found(Id, Some.Ciphers("09 0A 2F C030")));
}
