namespace RiskPlanner.Tls.Tests.Rules;

public class FtpNotInControlTests
{
    private const string Id = "RT0036";

    [Fact]
    public void Both_parameters_are_asked_for() =>
        Assert.Equal(["ApplicationControlled", "SecondaryMap"], Some.Found(Id, Some.Policy(Some.WholePolicy("TLSv1.2 On"))).Select(finding => finding.Statement).Order());

    [Theory]
    [InlineData("LocalPortRange 20-25")]
    [InlineData("LocalPortRange 21 21")]
    [InlineData("RemotePortRange 21")]
    public void A_range_with_port_21_is_FTP_s(string range) => Assert.Single(Some.Found(Id, Some.Policy(Some.WholePolicy("ApplicationControlled On\nSecondaryMap Off", rule: range))));

    [Theory]
    [InlineData("LocalPortRange 23")]
    [InlineData("LocalPortRange 990-991")]
    [InlineData("Jobname TN3270")]
    public void Others_are_not(string range) => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy("TLSv1.2 On", rule: range))));

    [Fact]
    public void With_both_on_nothing_is_found() => Assert.Empty(Some.Found(Id, Some.Policy(Some.WholePolicy())));
}
