using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using RiskPlanner.Application;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Persistence;
using RiskPlanner.Reports;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.RunKinds;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Hosting;

/// <summary>Puts the parts together. What pages need, their features say; nothing of it is named here.</summary>
internal static class Composition
{
    /// <summary>Everything that the program needs.</summary>
    public static void AddRiskPlanner(this WebApplicationBuilder builder, DataFolder folder, FeatureSet features)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddRiskPlannerSqlite(folder.Database);
        services.AddSingleton(ReplaySettings.From(builder.Configuration));
        services.AddPages(builder.Configuration, features);
        services.AddDataProtection().SetApplicationName("RiskPlanner").PersistKeysToFileSystem(OwnFolder(folder.ProtectionKeys));
        // It warns that keys lie in clear: the folder is the owner's alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // HTTP/1.0 need not say which host it asks for; then there is no address that pages could link to.
        services.Configure<HostFilteringOptions>(options => options.AllowEmptyHosts = false);
        // Pages and whatever asset has no compressed form of its own. There is no secret in a page that another could guess at by its length: there is no sign-in.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = MessageLimit.Bytes);
    }

    /// <summary>What pages need beside stores, a clock and settings of replays: the tests of pages are built on the same.</summary>
    public static void AddPages(this IServiceCollection services, IConfiguration settings, FeatureSet features)
    {
        services.AddRiskPlannerApplication();
        services.AddRiskPlannerReports();
        services.AddMudServices();
        // Application brings the kinds of runs that it computes; who adds one here adds it to them.
        foreach (var assembly in features.Assemblies) services.AddRunComputations(assembly);
        features.AddAll<IRunView>(services);
        services.AddSingleton<RunViews>();
        services.AddSingleton(LabelFormats.Of(features.Others));
        features.AddServices(services, settings);
    }

    /// <summary>Every address.</summary>
    public static void MapRiskPlanner(this WebApplication app)
    {
        var features = app.Services.GetRequiredService<FeatureSet>();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseOwnRequestsOnly();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseReadableValuesOnly();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.MapStaticAssets();
        features.MapAddresses(app);
        app.MapRazorComponents<App>()
            .AddAdditionalAssemblies([.. features.Others])
            // The header is ours, whole: see SecurityHeaders.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
