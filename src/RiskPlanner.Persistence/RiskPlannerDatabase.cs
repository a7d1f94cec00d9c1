using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RiskPlanner.Persistence;

/// <summary>The data base as a whole. Safe between threads; prepared once, before anything else uses it.</summary>
public sealed class RiskPlannerDatabase
{
    private readonly IDbContextFactory<RiskPlannerDbContext> _contexts;
    private readonly string _file;

    internal RiskPlannerDatabase(IDbContextFactory<RiskPlannerDbContext> contexts, string file) => (_contexts, _file) = (contexts, file);

    /// <summary>The full path of the file.</summary>
    public string File => _file;

    /// <summary>Makes the file where there is none, and brings an older one to the present form.</summary>
    /// <param name="cancellation">Ends it; what was begun is undone.</param>
    /// <exception cref="DatabaseRefusedException">
    /// A newer version of the program made the file, it is no data base, or it cannot be written.
    /// </exception>
    public async Task PrepareAsync(CancellationToken cancellation = default)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            await using var context = await _contexts.CreateDbContextAsync(cancellation);
            await RefuseNewerAsync(context, cancellation);
            // Asked first, because migrating takes a lock in the file even when there is nothing to do.
            if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any()) await context.Database.MigrateAsync(cancellation);
        }
        catch (SqliteException exception)
        {
            throw new DatabaseRefusedException(
                $"The data base {_file} cannot be used: {exception.Message} Move the file away to begin with an empty one, or name another folder.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The folder of the data base {_file} cannot be used: {exception.Message}", exception);
        }
    }

    private async Task RefuseNewerAsync(RiskPlannerDbContext context, CancellationToken cancellation)
    {
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
        var unknown = applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count == 0) return;
        throw new DatabaseRefusedException(
            $"The data base {_file} was made by a newer version of RiskPlanner (it has '{unknown[^1]}', which this version does not know). "
            + "Start that version, or name another folder for the data.");
    }
}
