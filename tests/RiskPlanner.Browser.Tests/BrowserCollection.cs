namespace RiskPlanner.Browser.Tests;

/// <summary>One test after the other: they share a browser, and two processors.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<TestBrowser>
{
    public const string Name = "browser";
}
