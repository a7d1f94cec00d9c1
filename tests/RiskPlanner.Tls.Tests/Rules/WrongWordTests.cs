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
}
