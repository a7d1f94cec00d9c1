using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Tests;

public sealed class PlanStoreTests
{
    private static readonly StoredPlan Payroll = new("payroll", "Payroll '; DROP TABLE Plans; --", "schema: 1\n", "ab12", Some.Noon);

    [Fact]
    public async Task A_plan_comes_back_as_it_was_kept()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();

        await database.Plans.SaveAsync(Payroll);

        Assert.Equal(Payroll, await database.Plans.FindAsync("payroll"));
        Assert.Null(await database.Plans.FindAsync("Payroll"));
    }

    [Fact]
    public async Task A_plan_takes_the_place_of_one_of_the_same_slug()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await database.Plans.SaveAsync(Payroll);

        await database.Plans.SaveAsync(Payroll with { Name = "Payroll 2", Text = "schema: 1 # two\n" });

        Assert.Equal("Payroll 2", Assert.Single(await database.Plans.ListAsync()).Name);
    }

    [Fact]
    public async Task Lists_are_by_name()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await database.Plans.SaveAsync(Payroll with { Slug = "b", Name = "Beta" });
        await database.Plans.SaveAsync(Payroll with { Slug = "a", Name = "Gamma" });
        await database.Plans.SaveAsync(Payroll with { Slug = "c", Name = "Alpha" });

        Assert.Equal(["Alpha", "Beta", "Gamma"], (await database.Plans.ListAsync()).Select(plan => plan.Name));
    }

    [Fact]
    public async Task The_samples_of_the_repository_are_seeded_once()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var samples = Repository.PathOf("samples");

        await SamplePlans.SeedAsync(database.Plans, samples, TimeProvider.System);
        var first = await database.Plans.ListAsync();
        await SamplePlans.SeedAsync(database.Plans, samples, TimeProvider.System);

        Assert.Contains(first, plan => plan.Slug == "payroll-two-sites");
        Assert.Equal(first, await database.Plans.ListAsync());
    }
}
