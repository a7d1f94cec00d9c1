namespace RiskPlanner.Web.Features;

/// <summary>
/// A part of the application that registers itself: every class of this kind that can be made without arguments is found when the
/// program starts, and nothing else names it. What it has not, it leaves out. Its pages are found by their addresses
/// (<see cref="PageEntryAttribute"/>).
/// </summary>
internal interface IFeature
{
    /// <summary>Entries of the navigation beside those of the pages: addresses of a page that several entries lead to.</summary>
    IEnumerable<NavigationEntry> Navigation => [];

    /// <summary>Adds what its pages and addresses need.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="settings">The settings; a setting that cannot be is refused with <see cref="Settings.SettingRefusedException"/>.</param>
    void AddServices(IServiceCollection services, IConfiguration settings)
    {
    }

    /// <summary>Adds addresses that are no pages, such as files.</summary>
    /// <param name="routes">The addresses of the program.</param>
    void MapAddresses(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>What the value of a parameter of its addresses is called in titles and breadcrumbs; null when the value says it.</summary>
    /// <param name="parameter">The parameter's name as the address has it, such as <c>Section</c>.</param>
    /// <param name="value">Its value.</param>
    string? NameOf(string parameter, string value) => null;
}
