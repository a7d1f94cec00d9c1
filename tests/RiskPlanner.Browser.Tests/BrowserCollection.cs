namespace RiskPlanner.Browser.Tests;

/// <summary>One story after the other: they share a browser, and those that may share an app do (<see cref="SharedApp"/>). Beside them run the tests that visit pages (<see cref="PagesCollection"/>).</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<TestBrowser>, ICollectionFixture<SharedApp>
{
    public const string Name = "browser";
}
