using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Tests;

/// <summary>A SQLite file of its own, with the stores on it; gone afterwards.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private TemporaryDatabase(string folder, string file)
    {
        _folder = folder;
        File = file;
        _services = new ServiceCollection().AddRiskPlannerSqlite(File).BuildServiceProvider();
    }

    public string File { get; }

    /// <summary>Where the file lies.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    public RiskPlannerDatabase Database => _services.GetRequiredService<RiskPlannerDatabase>();

    public IRunStore Runs => _services.GetRequiredService<IRunStore>();

    public IPlanStore Plans => _services.GetRequiredService<IPlanStore>();

    public static TemporaryDatabase Unprepared()
    {
        var folder = Directory.CreateTempSubdirectory("riskplanner-").FullName;
        return new(folder, Path.Combine(folder, "data", "riskplanner.db"));
    }

    /// <summary>On the file of a folder that is there; the folder is gone afterwards too.</summary>
    public static TemporaryDatabase In(string folder) => new(folder, Path.Combine(folder, "riskplanner.db"));

    public static async Task<TemporaryDatabase> PreparedAsync()
    {
        var database = Unprepared();
        await database.Database.PrepareAsync();
        return database;
    }

    public RiskPlannerDbContext Context() => _services.GetRequiredService<IDbContextFactory<RiskPlannerDbContext>>().CreateDbContext();

    /// <summary>A context on another file.</summary>
    public static RiskPlannerDbContext ContextOn(string file) => new(new DbContextOptionsBuilder<RiskPlannerDbContext>()
        .UseSqlite($"Data Source={file};Pooling=False", sqlite => sqlite.MigrationsAssembly(PersistenceServices.SqliteMigrations)).Options);

    /// <summary>The files beside the data base and it itself, without those that SQLite has while somebody uses it.</summary>
    public IReadOnlyList<string> FileNames()
    {
        SqliteConnection.ClearAllPools();
        return [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
    }

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
