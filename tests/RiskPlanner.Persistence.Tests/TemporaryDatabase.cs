using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Tests;

/// <summary>A SQLite file of its own, with the stores on it; gone afterwards.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskplanner-").FullName;
    private readonly ServiceProvider _services;

    private TemporaryDatabase()
    {
        File = Path.Combine(_folder, "data", "riskplanner.db");
        _services = new ServiceCollection().AddRiskPlannerSqlite(File).BuildServiceProvider();
    }

    public string File { get; }

    public RiskPlannerDatabase Database => _services.GetRequiredService<RiskPlannerDatabase>();

    public IRunStore Runs => _services.GetRequiredService<IRunStore>();

    public IPlanStore Plans => _services.GetRequiredService<IPlanStore>();

    public static TemporaryDatabase Unprepared() => new();

    public static async Task<TemporaryDatabase> PreparedAsync()
    {
        var database = new TemporaryDatabase();
        await database.Database.PrepareAsync();
        return database;
    }

    public RiskPlannerDbContext Context() => _services.GetRequiredService<IDbContextFactory<RiskPlannerDbContext>>().CreateDbContext();

    /// <summary>From now on every result that is added fails, as on a full disk.</summary>
    public async Task RefuseResultsAsync()
    {
        await using var context = Context();
        await context.Database.ExecuteSqlRawAsync(
            """CREATE TRIGGER "Refuse" BEFORE INSERT ON "RunResults" BEGIN SELECT RAISE(ABORT, 'refused by a test'); END""");
    }

    /// <summary>The stores of a second process on the same file.</summary>
    public ServiceProvider Another() => new ServiceCollection().AddRiskPlannerSqlite(File).BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
