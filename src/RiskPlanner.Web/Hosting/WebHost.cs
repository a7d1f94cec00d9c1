using RiskPlanner.Application.Plans;
using RiskPlanner.Persistence;

namespace RiskPlanner.Web.Hosting;

/// <summary>The program's life: set up, prepare the data, serve, end.</summary>
internal static class WebHost
{
    private const int Done = 0;
    private const int BadInput = 2;
    private const int NotHere = 3;

    /// <returns>The exit code: 0 when it ended as asked, 2 for a setting that cannot be, 3 when the data cannot be used here.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
            ListeningAddress.Choose(builder);
            var folder = DataFolder.From(builder.Configuration, Environment.CurrentDirectory);
            folder.Make();
            builder.AddRiskPlanner(folder);
            await using var app = builder.Build();
            app.MapRiskPlanner();
            await PrepareAsync(app);
            await app.RunAsync();
            return Done;
        }
        catch (SettingRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return BadInput;
        }
        catch (DatabaseRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return NotHere;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The address is in use, or the folder cannot be written.
            await Console.Error.WriteLineAsync(exception.Message);
            return NotHere;
        }
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<RiskPlannerDatabase>().PrepareAsync();
        await SamplePlans.SeedAsync(
            app.Services.GetRequiredService<IPlanStore>(), app.Services.GetRequiredService<PlanLibrary>(), Path.Combine(AppContext.BaseDirectory, "samples"));
    }
}
