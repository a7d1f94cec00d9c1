namespace RiskPlanner.Tls.Tests.Rules;

public class DoubledInPolicyTests
{
    private const string Id = "RT0040";

    private const string Second = "\n}\nTTLSEnvironmentAdvancedParms\n{\nSSLv3 On\n}\nTTLSCipherParms\n{\nV3CipherSuites 05";

    [Fact]
    public void A_second_statement_of_a_type_inside_another_is_found_at_its_line()
    {
        var policy = Some.Policy(Some.WholePolicy("TLSv1.2 On" + Second));

        Assert.Equal([(27, "TTLSEnvironmentAdvancedParms"), (31, "TTLSCipherParms")], Some.Found(Id, policy).Select(finding => (finding.Place.Line, finding.Statement)));
        Assert.Contains("in line 23 already", Some.Found(Id, policy)[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_second_one_says_is_judged()
    {
        var policy = Some.Policy(Some.WholePolicy("TLSv1.2 On" + Second));

        Assert.Equal((29, "SSLv3"), Assert.Single(Some.Found("RT0001", policy).Select(finding => (finding.Place.Line, finding.Statement))));
        Assert.Equal(33, Assert.Single(Some.Found("RT0006", policy)).Place.Line);
    }

    [Fact]
    public void A_reference_beside_a_statement_of_its_type_is_found_and_what_it_leads_to_is_judged()
    {
        var policy = Some.Policy(Some.WholePolicy("TLSv1.2 On\n}\nTTLSEnvironmentAdvancedParmsRef Old\nTTLSCipherParms\n{\nV3CipherSuites 2F") + "\nTTLSEnvironmentAdvancedParms Old\n{\nSSLv3 On\n}\n");

        Assert.Equal(["TTLSEnvironmentAdvancedParmsRef", "TTLSCipherParms"], Some.Found(Id, policy).Select(finding => finding.Statement));
        Assert.Equal("SSLv3", Assert.Single(Some.Found("RT0001", policy)).Statement);
    }

    [Fact]
    public void Two_environment_actions_of_a_rule_are_both_judged()
    {
        var policy = Some.Policy(Some.WholePolicy(rule: "LocalPortRange 21\nTTLSEnvironmentActionRef Env2") + "\nTTLSEnvironmentAction Env2\n{\nHandshakeRole Server\nTTLSKeyringParms\n{\nKeyring A/B\n}\nTTLSEnvironmentAdvancedParms\n{\nSSLv3 On\n}\n}\n");

        Assert.Equal("TTLSEnvironmentActionRef", Assert.Single(Some.Found(Id, policy)).Statement);
        Assert.Single(Some.Found("RT0001", policy));
    }

    [Fact]
    public void A_switch_that_is_written_twice_is_found_and_each_line_is_judged()
    {
        var policy = Some.Policy(Some.WholePolicy("SSLv3 On\nSSLv3 Off\nTLSv1.2 On\nTLSv1.2 on"));

        Assert.Equal([(TlsSeverity.Warning, "SSLv3"), (TlsSeverity.Note, "TLSv1.2")], Some.Found(Id, policy).Select(finding => (finding.Severity, finding.Statement)));
        Assert.Single(Some.Found("RT0001", policy));
    }

    [Fact]
    public void A_name_that_is_defined_twice_in_a_file_is_found_and_both_are_judged()
    {
        const string Adv = "TTLSEnvironmentAdvancedParms Adv\n{\nTLSv1.2 On\n}\n";
        var text = Some.WholePolicy().Replace("TTLSEnvironmentAdvancedParms Adv1", "TTLSEnvironmentAdvancedParmsRef Adv\nTTLSSignatureParms", StringComparison.Ordinal).Replace("TLSv1 Off", "ClientECurves Any", StringComparison.Ordinal);
        var policy = Some.Policy($"{text}\n{Adv}{Adv.Replace("TLSv1.2", "SSLv3", StringComparison.Ordinal)}");

        Assert.Equal("Adv", Assert.Single(Some.Found(Id, policy)).Value);
        Assert.Single(Some.Found("RT0001", policy));
    }

    [Fact]
    public void Lists_of_suites_may_be_written_several_times() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char C030\nV3CipherSuites4Char C02F"))));

    [Fact]
    public void Another_file_may_define_a_name_again() =>
        Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy()), Some.File(TlsFileKind.AtTls, "TTLSGroupAction On1\n{\nTTLSEnabled On\n}", "stack")));
}
