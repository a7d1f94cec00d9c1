using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RiskPlanner.Persistence.Upgrading;

/// <summary>
/// Makes a data base or brings one to the present form, so that it can be ended at any moment: the work is done on a draft beside
/// the file, which takes the file's place in one step when it is whole. Some changes of tables cannot be done in one transaction in
/// SQLite; the rename stands for it. For one use, by who holds the folder's lock.
/// </summary>
/// <param name="file">The data base.</param>
/// <param name="hooks">What a test sees of it.</param>
internal sealed class DatabaseUpgrade(string file, UpgradeHooks hooks)
{
    // Who is kept waiting by a lock longer than this is told.
    private const int PatienceSeconds = 3;

    private readonly DatabaseFiles _files = new(file);

    /// <exception cref="DatabaseRefusedException">A newer version of the program, or another program, made the file.</exception>
    /// <exception cref="SqliteException">It is no data base, or is in use.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        _files.RemoveDrafts();
        if (!_files.HasContent)
        {
            var fresh = _files.NewDraft();
            hooks.Say("a draft");
            await MigrateAsync(fresh, cancellation);
            _files.PutInPlace(fresh);
            hooks.Say("in place");
            return;
        }

        var form = await FormAsync(cancellation);
        if (form is { IsPresent: true })
        {
            await TryWritingAsync(cancellation);
            _files.MakeOwners();
            return;
        }

        await SettleAsync(cancellation);
        hooks.Say("settled");
        if (form.Last is { } last)
        {
            await _files.BackUpAsync(last, cancellation);
            hooks.Say("backed up");
        }

        var draft = await _files.CopyToDraftAsync(cancellation);
        hooks.Say("copied");
        await MigrateAsync(draft, cancellation);
        _files.PutInPlace(draft);
        hooks.Say("in place");
    }

    /// <summary>Which migrations the file has: the last, and whether that is the present form.</summary>
    private async Task<(string? Last, bool IsPresent)> FormAsync(CancellationToken cancellation)
    {
        await using var context = Context(file);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var unknown = applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new DatabaseRefusedException(
                $"The data base {file} was made by a newer version of RiskPlanner (it has '{unknown[^1]}', which this version does not know). "
                + "Start that version, or name another folder for the data.");
        }

        if (applied.Count == 0 && await HasForeignTablesAsync(context, cancellation))
        {
            throw new DatabaseRefusedException(
                $"The data base {file} was not made by RiskPlanner. Move the file away to begin with an empty one, or name another folder for the data.");
        }

        return (applied.LastOrDefault(), !(await context.Database.GetPendingMigrationsAsync(cancellation)).Any());
    }

    private static async Task<bool> HasForeignTablesAsync(RiskPlannerDbContext context, CancellationToken cancellation) => await context.Database
        .SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE '\_\_EF%' ESCAPE '\' AND "name" NOT LIKE 'sqlite\_%' ESCAPE '\'""")
        .SingleAsync(cancellation) > 0;

    // A file that can only be read would be found out at the first save.
    private async Task TryWritingAsync(CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(Connection(file));
        await connection.OpenAsync(cancellation);
        await TryWritingAsync(connection, cancellation);
    }

    /// <summary>Writes something that is taken back at once: on a file that can only be read, to begin with writing alone is no fault.</summary>
    /// <exception cref="SqliteException">Nothing can be written there.</exception>
    internal static Task TryWritingAsync(SqliteConnection connection, CancellationToken cancellation) =>
        ExecuteAsync(connection, "BEGIN IMMEDIATE; CREATE TABLE \"TriedAtTheStart\" (\"Nothing\" INTEGER); ROLLBACK;", cancellation);

    private static async Task<object?> ExecuteAsync(SqliteConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>Brings what stands in the write-ahead log into the file and ends the log: then the file alone is the data base.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(Connection(file));
        await connection.OpenAsync(cancellation);
        if (await ExecuteAsync(connection, "PRAGMA journal_mode = DELETE;", cancellation) is not "delete")
            throw new DatabaseRefusedException($"The data base {file} is in use by another program. End that one, or name another folder for the data.");
        // Nobody is in the middle of a change either; from here on the folder's lock keeps others away.
        await ExecuteAsync(connection, "BEGIN EXCLUSIVE; ROLLBACK;", cancellation);
    }

    private async Task MigrateAsync(string draft, CancellationToken cancellation)
    {
        await using var context = Context(draft);
        await InterruptedMigration.MendAsync(context, cancellation);
        await context.Database.MigrateAsync(cancellation);
        // EF Core turns a new file to write-ahead logging, whose log would stay behind under the draft's name.
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = DELETE;", cancellation);
        await context.Database.CloseConnectionAsync();
    }

    private RiskPlannerDbContext Context(string path)
    {
        var builder = new DbContextOptionsBuilder<RiskPlannerDbContext>()
            .UseSqlite(Connection(path), sqlite => sqlite.MigrationsAssembly(PersistenceServices.SqliteMigrations));
        hooks.Configure?.Invoke(builder);
        return new RiskPlannerDbContext(builder.Options);
    }

    // Without a pool: a file that is renamed or copied must not stay open.
    private static string Connection(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = PatienceSeconds, ForeignKeys = true, Mode = SqliteOpenMode.ReadWrite }.ToString();
}
