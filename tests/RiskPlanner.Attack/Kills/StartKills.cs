using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Attack.Processes;
using RiskPlanner.Persistence;

namespace RiskPlanner.Attack.Kills;

/// <summary>Kills the server in its first start, or while it upgrades an older data base, at any moment of either; the next start must serve.</summary>
internal static class StartKills
{
    private const string FirstForm = "20261121071420_Initial";
    private const string OldRun = "Kept through the upgrade";

    public static Task<AttackReport> FirstStartAsync(int kills, int seed) => RunAsync(new AttackReport("kills of a first start"), kills, seed, _ => Task.CompletedTask, (_, _) => Task.CompletedTask);

    public static Task<AttackReport> UpgradeAsync(int kills, int seed) => RunAsync(new AttackReport("kills of an upgrade"), kills, seed, MakeOldAsync, CheckOldAsync);

    private static async Task<AttackReport> RunAsync(
        AttackReport report, int kills, int seed, Func<string, Task> prepare, Func<string, AttackReport, Task> check)
    {
        var random = new Random(seed);
        var whole = await TimeToServeAsync(prepare, report);
        while (report["kills"] < kills && report.Findings.Count < 5)
        {
            using var folder = new Folder();
            await prepare(folder.Path);
            // Once or, as often, again and again in the same folder.
            for (var again = random.Next(2) == 0 ? random.Next(2, 5) : 1; again > 0 && report["kills"] < kills; again--)
            {
                using var killed = Server.Start(folder.Path);
                await Task.Delay(random.Next(1, (int)whole.TotalMilliseconds));
                killed.Child.Kill();
                report.Count("kills");
                if (Directory.EnumerateFiles(folder.Path, "*.draft-*").Any()) report.Count("of them with a draft left");
            }

            using (var next = Server.Start(folder.Path))
            {
                if (!await next.ServesAsync()) report.Find($"the start after a kill does not serve: {next.Child.Text}");
                else report.Count("starts that served");
                next.Child.Ask();
                if (!await next.Child.EndsAsync(TimeSpan.FromSeconds(30))) report.Find("it does not end when asked");
                else if (next.Child.ExitCode != 0) report.Find($"it ended with {next.Child.ExitCode}: {next.Child.Text}");
            }

            await check(folder.Path, report);
        }

        return report;
    }

    // How long a start takes here and now: the kills fall anywhere in it.
    private static async Task<TimeSpan> TimeToServeAsync(Func<string, Task> prepare, AttackReport report)
    {
        using var folder = new Folder();
        await prepare(folder.Path);
        var begun = Stopwatch.GetTimestamp();
        using var server = Server.Start(folder.Path);
        if (!await server.Child.SaysAsync("Now listening on", TimeSpan.FromMinutes(2))) report.Find($"a start without a kill does not serve: {server.Child.Text}");
        return Stopwatch.GetElapsedTime(begun);
    }

    private static async Task MakeOldAsync(string folder)
    {
        await using var context = new RiskPlannerDbContext(new DbContextOptionsBuilder<RiskPlannerDbContext>()
            .UseSqlite($"Data Source={Stores.DatabaseOf(folder)};Pooling=False", sqlite => sqlite.MigrationsAssembly(PersistenceServices.SqliteMigrations)).Options);
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;");
        await context.GetService<IMigrator>().MigrateAsync(FirstForm);
        var parameters = System.Text.Encoding.UTF8.GetString(DocumentJson.Write(new RunParameters { Kind = TablesRun.Kind, Date = "2026-11-21" }));
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO \"Runs\" (\"Title\", \"Kind\", \"Parameters\", \"State\", \"Done\", \"Total\", \"QueuedAt\") VALUES ({OldRun}, 'Tables', {parameters}, 'Cancelled', 0, 0, 639000000000000000)");
    }

    private static async Task CheckOldAsync(string folder, AttackReport report)
    {
        await using (var services = Stores.On(folder))
        {
            if ((await services.GetRequiredService<IRunStore>().FindAsync(1))?.Title != OldRun) report.Find("lost: the run from before the upgrade");
            if (!Directory.EnumerateFiles(folder, "*.before-upgrade-*").Any()) report.Find("there is no backup from before the upgrade");
        }

        SqliteConnection.ClearAllPools();
    }
}
