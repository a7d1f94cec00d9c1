namespace RiskPlanner.Tls.Tests.Rules;

public class OldTlsTests
{
    private const string Id = "RT0002";

    [Fact]
    public void The_defaults_of_AT_TLS_are_found_at_the_statement_that_should_say_otherwise()
    {
        var findings = Some.Found(Id, Some.Policy(Some.WholePolicy("TLSv1.2 On")));

        Assert.Equal(["TLSv1", "TLSv1.1"], findings.Select(finding => finding.Statement));
        Assert.All(findings, finding => Assert.StartsWith($"{finding.Statement} is not written, so On counts. ", finding.Why, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal(23, finding.Place.Line));
    }

    [Fact]
    public void What_is_written_on_is_found_and_what_is_written_off_is_not()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("TLSv1 On\nTLSv1.1 Off\nTLSv1.2 On"))));

        Assert.Equal("TTLSEnvironmentAdvancedParms Adv1\n{\n  TLSv1  Off\n}", finding.Change);
    }

    [Fact]
    public void FTP_that_does_TLS_itself_has_the_old_version_and_AT_TLS_is_the_change()
    {
        var change = Assert.Single(Some.Found(Id, Some.Server())).Change;

        Assert.Equal("TLSMECHANISM       ATTLS\nTTLSEnvironmentAdvancedParms FtpVersions\n{\n  TLSv1.2  On\n  TLSv1    Off\n  TLSv1.1  Off\n}", change);
    }

    [Fact]
    public void A_mechanism_that_is_written_is_not_called_missing()
    {
        var written = Assert.Single(Some.Found(Id, Some.Server("TLSMECHANISM FTP")));

        Assert.DoesNotContain("is not written", written.Why, StringComparison.Ordinal);
        Assert.StartsWith("TLSMECHANISM is not written, so FTP counts.", Assert.Single(Some.Found(Id, Some.Server())).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SSL_TLSv2", "TLS 1.0 and TLS 1.1 are on")]
    [InlineData("TLS", "TLS 1.0 and TLS 1.1 are on")]
    [InlineData("SSL_TLS", "TLS 1.0 is on")]
    public void A_word_that_turns_several_on_is_told_with_all_of_them(string word, string told) =>
        Assert.Contains(told, Assert.Single(Some.Found(Id, Some.Isklm($"TransportListener.ssl.protocols={word}"))).Why, StringComparison.Ordinal);

    [Fact]
    public void Under_AT_TLS_the_policy_counts() => Assert.Empty(Some.Found(Id, Some.Server("TLSMECHANISM ATTLS")));

    [Fact]
    public void A_profile_decides_which_versions_are_old() => Assert.Empty(Some.Found(Id, Some.ProfileOf(TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12), Some.Policy(Some.WholePolicy("TLSv1.2 On"))));

    [Fact]
    public void What_a_connection_action_says_counts_instead()
    {
        var policy = Some.WholePolicy(rule: "LocalPortRange 21\nTTLSConnectionActionRef Con1") + "\nTTLSConnectionAction Con1\n{\nTTLSConnectionAdvancedParms Adv2\n{\nTLSv1 On\n}\n}";

        Assert.Contains("Adv2", Assert.Single(Some.Found(Id, Some.Policy(policy))).Change, StringComparison.Ordinal);
    }
}
