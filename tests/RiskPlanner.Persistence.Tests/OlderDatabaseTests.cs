using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Persistence.Tests;

/// <summary>
/// A data base as the version of 2026-11-21 (commit 644fb3e, EF Core 10.0.14, SQLite of SQLitePCLRaw 2.0.6) left it: the sample
/// plan in two versions, the plan of the paper's first example, a run of verdicts and a replay, all made in a browser. The
/// hashes are of the files that that version served.
/// </summary>
public sealed class OlderDatabaseTests
{
    private static readonly string Older = Path.Combine(AppContext.BaseDirectory, "Older", "version-2026-11-21.db");

    [Fact]
    public async Task Its_plans_are_there_in_every_version_byte_for_byte()
    {
        await using var database = await OpenAsync();
        var library = new PlanLibrary(database.Plans, new PlanHistory(database.Plans), TimeProvider.System);

        Assert.Equal(
            ["example-1-as-the-paper-tells-it 1", "payroll-two-sites 2"],
            (await database.Plans.ListAsync()).Select(plan => $"{plan.Slug} {plan.Version}").Order(StringComparer.Ordinal));
        Assert.Equal("0aa6b8abf01528e8a7afdbddcadc000a648bc6c3302a03211908c386d6299164", await HashAsync(library, "payroll-two-sites", 1));
        Assert.Equal("d4d867ca16d6c17e0c5449ef6c064e7a65069db6e5470b7bdf0f16e3a6989cb1", await HashAsync(library, "payroll-two-sites", 2));
        Assert.Equal("907fe70f76768ef469fa22bf622cc29ee537a06464ffe1ace8a07baf297e10a5", await HashAsync(library, "example-1-as-the-paper-tells-it", null));
    }

    [Fact]
    public async Task Its_versions_say_who_saved_them_and_what_they_changed()
    {
        await using var database = await OpenAsync();

        var versions = await database.Plans.VersionsAsync("payroll-two-sites", before: null, take: 10);
        var changes = Assert.Single(await database.Plans.ChangesAsync("payroll-two-sites", 1, 2));

        Assert.Equal("Ann", versions[0].Author);
        Assert.Equal("PAYROLL.MASTER.EMPLOYEE", Assert.Single(changes.Changes).Identity);
    }

    [Fact]
    public async Task Its_runs_and_their_results_are_there_byte_for_byte()
    {
        await using var database = await OpenAsync();

        var (runs, total) = await database.Runs.ListAsync(0, 10);

        Assert.Equal(2, total);
        Assert.Equal([(ReplayRun.Kind, "payroll-two-sites"), (VerdictsRun.Kind, "payroll-two-sites")], runs.Select(run => (run.Parameters.Kind, run.Parameters.Plan!)));
        Assert.All(runs, run => Assert.Equal(RunState.Done, run.State));
        Assert.Equal("83ef6d5c7ee4dcfd1dd6f1cd2d68bae490cd0cf22a51f4f962f6e04b0bc2d28c", Hash((await database.Runs.FindResultAsync(1))!));
        Assert.Equal("31d8142d42724e59b6ed83029b1eb13d24263dbe86880a3e442d377d5d1359d2", Hash((await database.Runs.FindResultAsync(2))!));
    }

    [Fact]
    public async Task It_is_brought_to_the_present_form_and_goes_on_being_used()
    {
        await using var database = await OpenAsync();
        await using var context = database.Context();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());

        var added = await database.Runs.AddAsync(Some.Run());
        await database.Runs.CompleteAsync(added with { State = RunState.Done }, [1]);

        Assert.Equal(3, added.Id);
        Assert.Equal([1], await database.Runs.FindResultAsync(added.Id));
    }

    [Fact]
    public async Task Drafts_of_its_plans_can_be_begun()
    {
        await using var database = await OpenAsync();
        var library = new PlanLibrary(database.Plans, new PlanHistory(database.Plans), TimeProvider.System);

        Assert.Empty(await database.Plans.DraftsAsync("payroll-two-sites"));
        var draft = await database.Plans.BeginDraftAsync("payroll-two-sites", "Trial", "Ann", Some.Noon);

        Assert.Equal(2, draft!.Draft!.FromVersion);
        Assert.Equal("d4d867ca16d6c17e0c5449ef6c064e7a65069db6e5470b7bdf0f16e3a6989cb1", await HashAsync(library, draft.Slug, 1));
    }

    private static async Task<TemporaryDatabase> OpenAsync()
    {
        var database = TemporaryDatabase.Unprepared();
        Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
        File.Copy(Older, database.File);
        await database.Database.PrepareAsync();
        return database;
    }

    private static async Task<string> HashAsync(PlanLibrary library, string slug, int? version) =>
        Hash(Encoding.UTF8.GetBytes((await library.TextAsync(slug, version))!));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
