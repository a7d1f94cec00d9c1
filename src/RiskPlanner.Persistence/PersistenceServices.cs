using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Persistence.Plans;
using RiskPlanner.Persistence.Runs;

namespace RiskPlanner.Persistence;

/// <summary>Adds the stores to a host.</summary>
public static class PersistenceServices
{
    /// <summary>The assembly with the migrations for SQLite; the host references it, nothing else does.</summary>
    public const string SqliteMigrations = "RiskPlanner.Migrations.Sqlite";

    /// <summary>
    /// Adds <see cref="IRunStore"/> and <see cref="IPlanStore"/> on a SQLite file, and <see cref="RiskPlannerDatabase"/>, which
    /// the host prepares before it serves anything.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="file">The file's path; it and its folder are made by <see cref="RiskPlannerDatabase.PrepareAsync"/>.</param>
    public static IServiceCollection AddRiskPlannerSqlite(this IServiceCollection services, string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(file),
            DefaultTimeout = (int)SqlitePragmas.BusyTimeout.TotalSeconds,
            ForeignKeys = true,
        };
        return services
            .AddDbContextFactory<RiskPlannerDbContext>(options => options
                .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(SqliteMigrations))
                .AddInterceptors(new SqlitePragmas()))
            .AddSingleton(new RiskPlannerDatabase(connection.DataSource))
            .AddSingleton<IRunStore, SqliteRunStore>()
            .AddSingleton<IPlanStore, PlanStore>();
    }
}
