using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Hosting;

namespace RiskPlanner.Web.Layout;

/// <summary>Says which values of the address the page could not read (<see cref="UnreadableValues"/>). What a made-up address says beside that is not shown.</summary>
public sealed partial class LeftOutNotice
{
    private const int LongestShown = 80;

    [Inject]
    private PageCatalog Pages { get; set; } = null!;

    [Inject]
    private QueryValues Values { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = UnreadableValues.LeftOut)]
    private string[]? LeftOut { get; set; }

    private IEnumerable<(string Given, string Expected)> Told =>
        from given in (LeftOut ?? []).Distinct(StringComparer.Ordinal)
        let at = given.IndexOf('=', StringComparison.Ordinal)
        where at > 0 && Pages.At(Navigation.Path()) is not null
        let expected = Values.ExpectedInsteadOf(Pages.At(Navigation.Path())!.Component, given[..at], given[(at + 1)..])
        where expected is not null
        select (given.Length > LongestShown ? $"{given[..LongestShown]}…" : given, expected);
}
