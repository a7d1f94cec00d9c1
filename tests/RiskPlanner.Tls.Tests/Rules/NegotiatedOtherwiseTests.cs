namespace RiskPlanner.Tls.Tests.Rules;

public class NegotiatedOtherwiseTests
{
    private const string Id = "RT0038";

    [Fact]
    public void What_is_off_and_negotiated_is_found_with_the_suite_that_nobody_named()
    {
        var findings = Some.Found(Id, Probed((TlsVersion.Tls10, "TLS_RSA_WITH_AES_128_CBC_SHA", true), (TlsVersion.Tls12, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", true)), Some.Policy(Some.WholePolicy()));

        Assert.Equal([("suite", "TLS_RSA_WITH_AES_128_CBC_SHA"), ("version", "TLS 1.0")], findings.Select(finding => (finding.Statement, finding.Value)).Order());
    }

    [Fact]
    public void What_is_on_and_not_negotiated_is_a_note() =>
        Assert.Equal(TlsSeverity.Note, Assert.Single(Some.Found(Id, Probed((TlsVersion.Tls12, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", false)), Some.Policy(Some.WholePolicy()))).Severity);

    [Fact]
    public void What_could_not_be_found_out_is_not_held_against_it() => Assert.Empty(Some.Found(Id, Probed((TlsVersion.Tls12, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", null)), Some.Policy(Some.WholePolicy())));

    [Fact]
    public void With_two_servers_in_the_files_nobody_knows_which_was_asked() =>
        Assert.Empty(Some.Found(Id, Probed((TlsVersion.Tls10, "TLS_RSA_WITH_AES_128_CBC_SHA", true)), Some.Policy(Some.WholePolicy()), Some.Isklm("TransportListener.ssl.protocols=TLSv1.2")));

    private static ProbeReport Probed(params (TlsVersion Version, string Suite, bool? Offered)[] suites) =>
        new() { Place = new Place("ftp.example.com:21", 0, 0), Suites = [.. suites.Select(one => new ProbedSuite(one.Version, CipherCatalogue.Find(one.Suite)!, one.Offered))] };
}
