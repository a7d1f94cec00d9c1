using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using MudBlazor.Services;
using RiskPlanner.Application;
using RiskPlanner.Persistence;
using RiskPlanner.Web.Downloads;
using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Looking;
using RiskPlanner.Web.Pages.CutSets;
using RiskPlanner.Web.Pages.Home;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Hosting;

/// <summary>Puts the parts together.</summary>
internal static class Composition
{
    public static void AddRiskPlanner(this WebApplicationBuilder builder, DataFolder folder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddRiskPlannerSqlite(folder.Database);
        services.AddSingleton(ReplaySettings.From(builder.Configuration));
        services.AddRiskPlannerApplication();
        services.AddSingleton<ResultDocuments>();
        services.AddSingleton<RunResults>();
        services.AddTransient<RunFollower>();
        services.AddTransient<TablesModel>();
        services.AddTransient<HomeModel>();
        services.AddEditing();
        services.AddLooking();
        services.AddSingleton(CutSetsSettings.From(builder.Configuration));
        services.AddSingleton<SampleModels>();
        services.AddSingleton<CutSetsDesk>();
        services.AddReports(folder);
        services.AddDataProtection().SetApplicationName("RiskPlanner").PersistKeysToFileSystem(OwnFolder(folder.ProtectionKeys));
        // It warns that keys lie in clear: the folder is the owner's alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        services.AddMudServices();
        // HTTP/1.0 need not say which host it asks for; then there is no address that pages could link to.
        services.Configure<HostFilteringOptions>(options => options.AllowEmptyHosts = false);
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = MessageLimit.Bytes);
    }

    public static void MapRiskPlanner(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseOwnRequestsOnly();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapDownloads();
        app.MapPlanFiles();
        app.MapComparisons();
        app.MapDestruction();
        app.MapRazorComponents<App>()
            // The header is ours, whole: see SecurityHeaders.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
