namespace RiskPlanner.Browser.Tests;

/// <summary>One story after the other: they share a browser. Beside them run the tests that visit pages (<see cref="PagesCollection"/>).</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<TestBrowser>
{
    public const string Name = "browser";
}
