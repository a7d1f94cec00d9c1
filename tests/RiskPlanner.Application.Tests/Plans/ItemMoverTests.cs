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
        var desk = await PlanDesk.OpenAsync();

        await Mover(desk).MoveAsync(PlanDesk.Slug, "sites", site, by, "Ann");

        Assert.Equal(order, await SitesAsync(desk));
    }

    [Fact]
    public async Task It_can_be_moved_to_and_fro_for_ever()
    {
        var desk = await PlanDesk.OpenAsync();
        for (var i = 0; i < 60; i++) await Mover(desk).MoveAsync(PlanDesk.Slug, "sites", "VAULT", i % 2 == 0 ? -1 : 1, "Ann");

        Assert.Equal(["PROD", "RECOV", "VAULT"], await SitesAsync(desk));
    }

    [Fact]
    public async Task A_move_is_a_version_that_can_be_undone_and_restored()
    {
        var desk = await PlanDesk.OpenAsync();
        var before = await desk.TextAsync();
        var version = (await Mover(desk).MoveAsync(PlanDesk.Slug, "sites", "VAULT", -2, "Ann")).Version!;

        Assert.Equal("VAULT moved to place 1", version.Summary);
        Assert.True(Assert.Single(await desk.History.CompareAsync(PlanDesk.Slug, 1, 2)).IsMove);
        Assert.Equal(before, await desk.TextAsync(1));
        await desk.Editor.RestoreAsync(PlanDesk.Slug, 1, "Bob");
        Assert.Equal(before, await desk.TextAsync());
        await desk.Editor.UndoAsync(PlanDesk.Slug, 3, "Bob");
        Assert.Equal(["VAULT", "PROD", "RECOV"], await SitesAsync(desk));
    }

    [Fact]
    public async Task Moving_what_is_gone_is_said_so()
    {
        var desk = await PlanDesk.OpenAsync();

        await Assert.ThrowsAsync<PlanGoneException>(() => Mover(desk).MoveAsync(PlanDesk.Slug, "sites", "NOWHERE", 1, "Ann"));
    }

    private static ItemMover Mover(PlanDesk desk) => new(desk.Store, desk.Editor);

    private static async Task<IEnumerable<string>> SitesAsync(PlanDesk desk) => (await desk.Library.LoadAsync(PlanDesk.Slug))!.Plan.Sites.Select(site => site.Name);
}
