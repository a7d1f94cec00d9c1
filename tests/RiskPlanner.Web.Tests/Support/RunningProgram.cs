using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Persistence;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Hosting;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>The program as it runs, on a free port of this machine and a database of its own in a temporary folder.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private RunningProgram(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>What it consists of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    public static Task<RunningProgram> StartAsync(params IReadOnlyList<Assembly> others) => StartAsync(_ => Task.CompletedTask, others);

    /// <summary>Starts it on what was kept before, as somebody finds it who starts it again.</summary>
    /// <param name="before">Fills the stores.</param>
    /// <param name="others">The assemblies beside its own.</param>
    public static async Task<RunningProgram> StartAsync(Func<IServiceProvider, Task> before, params IReadOnlyList<Assembly> others)
    {
        var folder = Directory.CreateTempSubdirectory("riskplanner-web-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Composition).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddRiskPlanner(new DataFolder(folder.FullName), FeatureSet.Of(others));
        var app = builder.Build();
        app.MapRiskPlanner();
        await app.Services.GetRequiredService<RiskPlannerDatabase>().PrepareAsync();
        await before(app.Services);
        await app.StartAsync();
        return new RunningProgram(app, folder);
    }

    /// <summary>Keeps a plan file.</summary>
    public Task<string> KeepAsync(string text, string slug) =>
        _app.Services.GetRequiredService<PlanLibrary>().CreateAsync(PlanFile.Read(text), "Ann", "From a file", slug);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
