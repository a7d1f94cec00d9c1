using RiskPlanner.Application.Plans;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class ItemMoverTests
{
    [Theory]
    [InlineData("VAULT", -1, "PROD", "VAULT", "RECOV")]
    [InlineData("VAULT", -2, "VAULT", "PROD", "RECOV")]
    [InlineData("PROD", 99, "RECOV", "VAULT", "PROD")]
    [InlineData("PROD", -1, "PROD", "RECOV", "VAULT")]
    public async Task An_item_is_moved_by_places(string site, int by, params string[] order)
    {
        var edited = await EditedPlan.OpenAsync();

        await Mover(edited).MoveAsync(EditedPlan.Slug, "sites", site, by, "Ann");

        Assert.Equal(order, await SitesAsync(edited));
    }

    [Fact]
    public async Task It_can_be_moved_to_and_fro_for_ever()
    {
        var edited = await EditedPlan.OpenAsync();
        for (var i = 0; i < 60; i++) await Mover(edited).MoveAsync(EditedPlan.Slug, "sites", "VAULT", i % 2 == 0 ? -1 : 1, "Ann");

        Assert.Equal(["PROD", "RECOV", "VAULT"], await SitesAsync(edited));
    }

    [Fact]
    public async Task A_move_is_a_version_that_can_be_undone_and_restored()
    {
        var edited = await EditedPlan.OpenAsync();
        var before = await edited.TextAsync();
        var version = (await Mover(edited).MoveAsync(EditedPlan.Slug, "sites", "VAULT", -2, "Ann")).Version!;

        Assert.Equal("VAULT moved to place 1", version.Summary);
        Assert.True(Assert.Single(await edited.History.CompareAsync(EditedPlan.Slug, 1, 2)).IsMove);
        Assert.Equal(before, await edited.TextAsync(1));
        await edited.Editor.RestoreAsync(EditedPlan.Slug, 1, "Bob");
        Assert.Equal(before, await edited.TextAsync());
        await edited.Editor.UndoAsync(EditedPlan.Slug, 3, "Bob");
        Assert.Equal(["VAULT", "PROD", "RECOV"], await SitesAsync(edited));
    }

    [Fact]
    public async Task Moving_what_is_gone_is_said_so()
    {
        var edited = await EditedPlan.OpenAsync();

        await Assert.ThrowsAsync<PlanGoneException>(() => Mover(edited).MoveAsync(EditedPlan.Slug, "sites", "NOWHERE", 1, "Ann"));
    }

    private static ItemMover Mover(EditedPlan edited) => new(edited.Store, edited.Editor);

    private static async Task<IEnumerable<string>> SitesAsync(EditedPlan edited) => (await edited.Library.LoadAsync(EditedPlan.Slug))!.Plan.Sites.Select(site => site.Name);
}
