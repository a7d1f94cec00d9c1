namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class EndTests(RunningApp app) : IClassFixture<RunningApp>
{
    [BrowserFact]
    public async Task The_app_ends_cleanly_when_it_is_asked_to()
    {
        Assert.Equal(0, await app.EndAsync());
        Assert.DoesNotContain("fail:", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", app.Output, StringComparison.Ordinal);
    }
}
