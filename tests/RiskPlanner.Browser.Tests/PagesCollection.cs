namespace RiskPlanner.Browser.Tests;

/// <summary>Tests that visit page after page, in a browser of their own: they run beside the stories, and both take about as long.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<TestBrowser>
{
    /// <summary>The name.</summary>
    public const string Name = "Pages";
}
