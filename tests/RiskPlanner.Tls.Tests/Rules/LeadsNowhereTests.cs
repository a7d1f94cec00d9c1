namespace RiskPlanner.Tls.Tests.Rules;

public class LeadsNowhereTests
{
    private const string Id = "RT0022";

    [Fact]
    public void A_reference_to_nothing_is_found_at_its_line()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy().Replace("TTLSEnvironmentActionRef Env1", "TTLSEnvironmentActionRef Env2", StringComparison.Ordinal))));

        Assert.Equal((6, "Env2", "TTLSEnvironmentAction Env2\n{\n}"), (finding.Place.Line, finding.Value, finding.Change));
    }

    [Fact]
    public void What_another_file_defines_is_defined() =>
        Assert.Empty(Some.Found(Id, Some.Policy("TTLSRule R\n{\nDirection Inbound\nTTLSGroupActionRef G\n}"), Some.File(TlsFileKind.AtTls, "TTLSGroupAction G\n{\nTTLSEnabled Off\n}", "other")));

    [Fact]
    public void With_a_listing_key_rings_are_looked_up()
    {
        Assert.Empty(Some.Found(Id, Some.Server(), Some.Racdcert()));
        Assert.StartsWith("RACDCERT ID(FTPD) ADDRING(FTPRING)", Assert.Single(Some.Found(Id, Some.Server(), Some.Racdcert(ring: "OTHER"))).Change, StringComparison.Ordinal);
        Assert.Empty(Some.Found(Id, Some.Server()));
    }

    [Theory]
    [InlineData("*AUTH*/*")]
    [InlineData("/etc/ftp/server.kdb")]
    public void Virtual_key_rings_and_key_databases_are_not(string ring) =>
        Assert.Empty(Some.Found(Id, Some.File(TlsFileKind.FtpServer, $"EXTENSIONS AUTH_TLS\nKEYRING {ring}"), Some.Racdcert()));

    [Fact]
    public void Labels_are_looked_up_as_well() => Assert.Equal("GONE", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("CertificateLabel GONE")), Some.Racdcert())).Value);
}
