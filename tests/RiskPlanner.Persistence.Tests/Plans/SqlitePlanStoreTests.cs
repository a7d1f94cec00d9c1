using Microsoft.EntityFrameworkCore;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Tests.Plans;

public sealed class SqlitePlanStoreTests : PlanStoreContract, IAsyncLifetime
{
    private TemporaryDatabase _database = null!;

    protected override IPlanStore Store => _database.Plans;

    public async Task InitializeAsync() => _database = await TemporaryDatabase.PreparedAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task The_samples_of_the_repository_are_seeded_once()
    {
        var samples = Repository.PathOf("samples");
        var library = new PlanLibrary(Store, new PlanHistory(Store), TimeProvider.System);

        await SamplePlans.SeedAsync(Store, library, samples);
        var first = await Store.ListAsync();
        await SamplePlans.SeedAsync(Store, library, samples);

        Assert.Contains(first, plan => plan.Slug == "payroll-two-sites");
        Assert.Equal(first, await Store.ListAsync());
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_in_words_and_changes_nothing()
    {
        await Store.CreateAsync("payroll", "Payroll", new PlanVersion(1, Some.Noon, "Ann", "From a file"), []);
        await using (var context = _database.Context())
        {
            await context.Database.ExecuteSqlRawAsync(
                """CREATE TRIGGER "Refuse" BEFORE INSERT ON "PlanVersions" BEGIN SELECT RAISE(ABORT, 'refused by a test'); END""");
        }

        var refused = await Assert.ThrowsAsync<PlanNotSavedException>(() => Store.AppendAsync("payroll", "X", new PlanVersion(2, Some.Noon, "Bob", "Sites"), []));

        Assert.Contains("refused by a test", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await Store.FindAsync("payroll"))!.Version);
    }
}
