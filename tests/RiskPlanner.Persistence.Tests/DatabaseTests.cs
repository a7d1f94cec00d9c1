using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await using var context = database.Context();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Preparing_again_keeps_what_is_there()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await database.Runs.AddAsync(Some.Run());

        await database.Database.PrepareAsync();

        Assert.NotNull(await database.Runs.FindAsync(1));
    }

    [Fact]
    public async Task Readers_and_a_writer_work_side_by_side()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await using var context = database.Context();

        Assert.Equal("wal", await context.Database.SqlQuery<string>($"SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync());
    }

    [Fact]
    public async Task A_file_made_by_a_newer_version_is_refused_and_left_alone()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await using (var context = database.Context())
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('20990101000000_Teleportation', '99.0.0')");
        }

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Database.PrepareAsync());

        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        Assert.Contains("20990101000000_Teleportation", refused.Message, StringComparison.Ordinal);
        Assert.Contains(database.File, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_data_base_is_refused_and_left_alone()
    {
        await using var database = TemporaryDatabase.Unprepared();
        Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
        var content = new string('x', 5000);
        await File.WriteAllTextAsync(database.File, content);

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Database.PrepareAsync());

        Assert.Contains("Move the file away", refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(database.File));
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_wait_for_each_other()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await using var another = database.Another();
        var stores = new[] { database.Runs, another.GetRequiredService<IRunStore>() };

        await Parallel.ForEachAsync(Enumerable.Range(0, 100), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            var run = await stores[number % 2].AddAsync(Some.Run(), cancellation);
            await stores[(number + 1) % 2].CompleteAsync(run with { State = RunState.Done }, [1, 2, 3], cancellation);
        });

        var (runs, total) = await database.Runs.ListAsync(0, 200);
        Assert.Equal(100, total);
        Assert.All(runs, run => Assert.Equal(RunState.Done, run.State));
        Assert.Equal(100, runs.Select(run => run.Id).Distinct().Count());
    }
}
