using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace RiskPlanner.Reports.Tests;

/// <summary>Renders reports and components to HTML, and reads HTML as a reader would.</summary>
internal static partial class Render
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddRiskPlannerReports().BuildServiceProvider();

    public static ReportRenderer Renderer { get; } = Services.GetRequiredService<ReportRenderer>();

    public static async Task<string> ComponentAsync<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
    }

    /// <summary>The words of HTML: without tags and style sheets, decoded, blanks collapsed.</summary>
    public static string WordsOf(string html) =>
        Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Blocks().Replace(Styles().Replace(html, " "), " "), "")), " ").Trim();

    /// <summary>What stands in each element of a name.</summary>
    public static IReadOnlyList<string> Elements(string html, string name) =>
        [.. Regex.Matches(html, $"<{name}[ >].*?</{name}>", RegexOptions.Singleline, TimeSpan.FromSeconds(10)).Select(match => match.Value)];

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Styles();

    [GeneratedRegex("</(td|th|tr|p|li|dt|dd|h[1-6]|caption)>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blanks();
}
