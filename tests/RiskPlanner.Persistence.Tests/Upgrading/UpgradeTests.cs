using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Tests.Upgrading;

public sealed class UpgradeTests
{
    private const string Initial = "20261121071420_Initial";
    private const string PlansAsItems = "20261121093432_PlansAsItems";
    private const string RunAttempts = "20261128133000_RunAttempts";
    private static readonly TimeSpan AFewSeconds = TimeSpan.FromSeconds(20);

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task A_first_start_that_is_ended_anywhere_is_followed_by_one_that_serves()
    {
        await using var database = TemporaryDatabase.Unprepared();
        using var interruptions = new Interruptions(database.Folder);
        await database.Database.PrepareObservedAsync(interruptions.Hooks, CancellationToken.None);

        Assert.True(interruptions.Taken.Count > 10, $"{interruptions.Taken.Count} places");
        foreach (var (where, folder) in interruptions.Taken)
        {
            await using var again = TemporaryDatabase.In(folder);
            await StartAsync(again, where);

            Assert.Empty((await again.Runs.ListAsync(0, 1)).Runs);
            Assert.Equal(["riskplanner.db"], again.FileNames());
        }
    }

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData(Initial)]
    [InlineData(PlansAsItems)]
    [InlineData(RunAttempts)]
    public async Task An_upgrade_that_is_ended_anywhere_is_followed_by_one_that_serves_with_all_runs(string from)
    {
        await using var database = TemporaryDatabase.Unprepared();
        await MakeOldAsync(database, from);
        using var interruptions = new Interruptions(database.Folder);
        await database.Database.PrepareObservedAsync(interruptions.Hooks, CancellationToken.None);

        Assert.True(interruptions.Taken.Count > 6, $"{interruptions.Taken.Count} places");
        foreach (var (where, folder) in interruptions.Taken)
        {
            await using var again = TemporaryDatabase.In(folder);
            await StartAsync(again, where);

            Assert.Equal("Old run", (await again.Runs.FindAsync(1))!.Title);
            Assert.Equal(from == Initial ? null : "Old plan", (await again.Plans.FindAsync("old"))?.Name);
        }
    }

    [Fact]
    public async Task A_file_that_is_upgraded_is_kept_as_it_was()
    {
        await using var database = TemporaryDatabase.Unprepared();
        await MakeOldAsync(database, Initial);

        await database.Database.PrepareAsync();

        var backup = Assert.Single(database.FileNames(), name => name.Contains("before-upgrade", StringComparison.Ordinal));
        await using var kept = TemporaryDatabase.ContextOn(Path.Combine(database.Folder, backup));
        Assert.Equal([Initial], await kept.Database.GetAppliedMigrationsAsync());
        Assert.Equal(1, await kept.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "Runs" """).SingleAsync());
    }

    [Fact]
    public async Task The_lock_of_a_migration_that_was_killed_stops_no_start()
    {
        await using var database = TemporaryDatabase.Unprepared();
        await MakeOldAsync(database, null);
        await ExecuteAsync(
            database,
            """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL)""",
            """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-28 10:00:00')""");

        await StartAsync(database, "lock");

        Assert.Empty((await database.Runs.ListAsync(0, 1)).Runs);
    }

    [Theory]
    [InlineData("""ALTER TABLE "Plans" ADD "Author" TEXT NOT NULL DEFAULT '' """)]
    [InlineData(
        """ALTER TABLE "Plans" ADD "Author" TEXT NOT NULL DEFAULT '' """,
        """ALTER TABLE "Plans" ADD "Version" INTEGER NOT NULL DEFAULT 0""",
        """CREATE TABLE "PlanItems" ("Plan" TEXT NOT NULL PRIMARY KEY)""",
        """CREATE TABLE "ef_temp_Plans" ("Slug" TEXT NOT NULL PRIMARY KEY)""",
        """DROP TABLE "Plans" """)]
    public async Task A_migration_that_an_earlier_version_left_half_applied_is_done_again(params string[] statements)
    {
        await using var database = TemporaryDatabase.Unprepared();
        await MakeOldAsync(database, Initial);
        await ExecuteAsync(database, statements);

        await StartAsync(database, "half applied");

        Assert.Equal("Old run", (await database.Runs.FindAsync(1))!.Title);
        Assert.Empty(await database.Plans.ListAsync());
    }

    [Fact]
    public async Task A_file_that_another_program_writes_is_refused_within_seconds_and_left_alone()
    {
        await using var database = TemporaryDatabase.Unprepared();
        await MakeOldAsync(database, Initial);
        await using var other = TemporaryDatabase.ContextOn(database.File);
        await using var writing = await other.Database.BeginTransactionAsync();
        await other.Database.ExecuteSqlRawAsync("""DELETE FROM "Runs" """);

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Database.PrepareAsync().WaitAsync(AFewSeconds));

        Assert.Contains("Another program has it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_base_of_another_program_is_refused_and_left_alone()
    {
        await using var database = TemporaryDatabase.Unprepared();
        await MakeOldAsync(database, null);
        await ExecuteAsync(database, """CREATE TABLE "Recipes" ("Id" INTEGER NOT NULL PRIMARY KEY)""");

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Database.PrepareAsync());

        Assert.Contains("not made by RiskPlanner", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_folder_is_used_by_one_process_at_a_time()
    {
        var folder = Directory.CreateTempSubdirectory("riskplanner-lock-");
        try
        {
            using (DataFolderLock.Take(folder.FullName))
                Assert.Contains("another RiskPlanner", Assert.Throws<DatabaseRefusedException>(() => DataFolderLock.Take(folder.FullName)).Message, StringComparison.Ordinal);
            using var again = DataFolderLock.Take(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Fails instead of waiting for ever.
    private static async Task StartAsync(TemporaryDatabase database, string where)
    {
        try
        {
            await database.Database.PrepareAsync().WaitAsync(AFewSeconds);
        }
        catch (Exception exception)
        {
            Assert.Fail($"After '{where}': {exception.Message}");
        }
    }

    /// <summary>A file as an earlier version has left it: with a run, and with a plan where plans were kept then.</summary>
    private static async Task MakeOldAsync(TemporaryDatabase database, string? migration)
    {
        Directory.CreateDirectory(database.Folder);
        await using (var context = TemporaryDatabase.ContextOn(database.File))
        {
            await context.Database.OpenConnectionAsync();
            if (migration is null) return;
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;");
            await context.GetService<IMigrator>().MigrateAsync(migration);
        }

        var parameters = Encoding.UTF8.GetString(DocumentJson.Write(Some.Run().Parameters));
        await ExecuteAsync(database, $"""
            INSERT INTO "Runs" ("Title", "Kind", "Parameters", "State", "Done", "Total", "QueuedAt")
            VALUES ('Old run', 'Tables', '{parameters}', 'Cancelled', 0, 0, 639000000000000000)
            """);
        if (migration is not (PlansAsItems or RunAttempts)) return;
        await ExecuteAsync(database, """INSERT INTO "Plans" ("Slug", "Name", "SavedAt", "Author", "Version") VALUES ('old', 'Old plan', 639000000000000000, 'Ann', 1)""");
    }

    private static async Task ExecuteAsync(TemporaryDatabase database, params string[] statements)
    {
        await using var context = TemporaryDatabase.ContextOn(database.File);
        await context.Database.OpenConnectionAsync();
        foreach (var statement in statements)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }
}
