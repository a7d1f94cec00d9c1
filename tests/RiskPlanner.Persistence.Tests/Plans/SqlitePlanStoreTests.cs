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
}
