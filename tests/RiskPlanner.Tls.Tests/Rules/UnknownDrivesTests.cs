namespace RiskPlanner.Tls.Tests.Rules;

public class UnknownDrivesTests
{
    private const string Id = "RT0029";

    [Fact]
    public void Each_kind_of_drive_is_found() =>
        Assert.Equal(["drive.acceptUnknownDrives=false", "ds8k.acceptUnknownDrives=false"], Some.Found(Id, Some.Isklm("drive.acceptUnknownDrives=true\nds8k.acceptUnknownDrives = TRUE")).Select(finding => finding.Change));

    [Theory]
    [InlineData("drive.acceptUnknownDrives=false")]
    [InlineData("debug=none")]
    public void False_and_nothing_are_not(string text) => Assert.Empty(Some.Found(Id, Some.Isklm(text)));
}
