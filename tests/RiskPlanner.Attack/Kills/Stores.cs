using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskPlanner.Application;
using RiskPlanner.Persistence;

namespace RiskPlanner.Attack.Kills;

/// <summary>The program without its pages: use cases on a data folder, as the server puts them together.</summary>
internal static class Stores
{
    public static string DatabaseOf(string folder) => Path.Combine(folder, "riskplanner.db");

    public static ServiceProvider On(string folder) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddRiskPlannerSqlite(DatabaseOf(folder))
        .AddRiskPlannerApplication()
        .BuildServiceProvider();
}
