namespace RiskPlanner.Tls.Tests.Rules;

public class WrongWordTests
{
    private const string Id = "RT0034";

    [Fact]
    public void The_name_of_the_article_of_2002_is_found_with_IBM_s()
    {
        var finding = Assert.Single(Some.Found(Id, Some.Server("SECURE_CNTLCONN PRIVATE")));

        Assert.Equal((6, "SECURE_CNTLCONN", "SECURE_CTRLCONN    PRIVATE"), (finding.Place.Line, finding.Statement, finding.Change));
    }

    [Fact]
    public void A_value_that_there_is_not_is_found_with_the_nearest() => Assert.Equal("SECURE_DATACONN    PRIVATE", Assert.Single(Some.Found(Id, Some.Server("SECURE_DATACONN PRIVAT"))).Change);

    [Fact]
    public void So_it_is_in_policies_and_key_servers()
    {
        Assert.Equal("TLSv1.2", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("TLS1.2 On")))).Expected);
        Assert.Equal("ServerWithClientAuth", Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy(role: "ServerWithClientAuht")))).Expected);
        Assert.Equal("drive.acceptUnknownDrives=true", Assert.Single(Some.Found(Id, Some.Isklm("drive.acceptUnknownDrive=true"))).Change);
    }

    [Fact]
    public void What_is_near_nothing_is_listed_and_not_judged()
    {
        var file = Some.Server("WIDGET 7");

        Assert.Empty(Some.Found(Id, file));
        Assert.Equal("WIDGET", Assert.Single(file.Unknown).Name);
    }

    [Fact]
    public void Codes_with_blanks_between_them_are_found_and_each_is_judged_at_its_column()
    {
        var policy = Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites4Char C02F   0005"));

        var finding = Assert.Single(Some.Found(Id, policy));
        Assert.Equal(("C02F0005", "TTLSCipherParms Ciphers1\n{\n  V3CipherSuites4Char  C02F0005\n}"), (finding.Expected, finding.Change));
        Assert.Equal((28, "0005"), Assert.Single(Some.Found("RT0006", policy).Select(one => (one.Place.Column, one.Value))));
        Assert.Empty(Some.Found("RT0013", policy));
    }

    [Fact]
    public void Two_names_in_a_line_are_found_and_each_is_judged()
    {
        var policy = Some.Policy(Some.WholePolicy(ciphers: "V3CipherSuites TLS_RSA_WITH_RC4_128_SHA TLS_RSA_WITH_AES_128_CBC_SHA"));

        Assert.Equal("one name to a line", Assert.Single(Some.Found(Id, policy)).Expected);
        Assert.Equal("TLS_RSA_WITH_RC4_128_SHA", Assert.Single(Some.Found("RT0006", policy)).Value);
    }
}
