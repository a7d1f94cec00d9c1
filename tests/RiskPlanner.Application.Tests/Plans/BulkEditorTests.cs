using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class BulkEditorTests
{
    private static readonly BulkScope Payroll = new(new ItemQuery { Section = "dataSets", Mask = "PAYROLL.**" });

    [Fact]
    public async Task Everything_that_a_mask_finds_gets_the_value_in_one_version()
    {
        var edited = await EditedPlan.OpenAsync();
        var found = (await edited.Store.PageAsync(EditedPlan.Slug, Payroll.Query))!.Total;

        var outcome = await Bulk(edited).SetAsync(EditedPlan.Slug, "Bob", Payroll, Values(("sizeKiB", 77)));

        Assert.Equal((2, $"{found} data sets changed: sizeKiB"), (outcome.Version!.Number, outcome.Version.Summary));
        Assert.Equal(found, await CountAsync(edited, 77));
    }

    [Fact]
    public async Task A_key_is_taken_away()
    {
        var edited = await EditedPlan.OpenAsync();

        await Bulk(edited).SetAsync(EditedPlan.Slug, "Bob", Payroll, Values(("keyLabel", null)));

        Assert.False((await edited.ContentAsync("dataSets", "PAYROLL.MASTER.EMPLOYEE")).ContainsKey("keyLabel"));
    }

    [Fact]
    public async Task Only_chosen_items_change()
    {
        var edited = await EditedPlan.OpenAsync();
        var chosen = Payroll with { Identities = ["PAYROLL.TAX.TABLES", "GONE.LONG.AGO"] };

        await Bulk(edited).SetAsync(EditedPlan.Slug, "Bob", chosen, Values(("sizeKiB", 77)));

        Assert.Equal(1, await CountAsync(edited, 77));
    }

    [Fact]
    public async Task A_value_that_is_wrong_for_one_changes_none()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await Bulk(edited).SetAsync(EditedPlan.Slug, "Bob", Payroll, Values(("volume", "NOSUCH")));

        Assert.Null(outcome.Version);
        Assert.All(outcome.Faults, fault => Assert.Equal("NOSUCH", fault.Value));
        Assert.Equal(1, (await edited.Store.FindAsync(EditedPlan.Slug))!.Version);
    }

    [Fact]
    public async Task A_preview_shows_the_first_and_saves_nothing()
    {
        var edited = await EditedPlan.OpenAsync();

        var preview = await Bulk(edited).PreviewAsync(EditedPlan.Slug, Payroll, Values(("sizeKiB", 77)), 2);

        Assert.True(preview.Total > 2);
        Assert.Equal([77, 77], preview.First.Select(one => (int)one.After!.ToJson()["sizeKiB"]!));
        Assert.Equal(0, await CountAsync(edited, 77));
    }

    [Fact]
    public async Task A_preview_says_what_is_wrong_with_a_value_once()
    {
        var edited = await EditedPlan.OpenAsync();

        var preview = await Bulk(edited).PreviewAsync(EditedPlan.Slug, Payroll, Values(("sizeKiB", "big")), 3);

        Assert.Equal("sizeKiB", Assert.Single(preview.Faults).Place.Path);
        Assert.All(preview.First, one => Assert.Null(one.After));
    }

    [Fact]
    public async Task All_that_a_mask_finds_is_removed_when_the_number_is_right()
    {
        var edited = await EditedPlan.OpenAsync();
        var found = (await edited.Store.PageAsync(EditedPlan.Slug, Payroll.Query))!.Total;

        Assert.Null(await Bulk(edited).RemoveAsync(EditedPlan.Slug, "Bob", Payroll, found - 1));
        var outcome = (await Bulk(edited).RemoveAsync(EditedPlan.Slug, "Bob", Payroll, found))!;

        Assert.Equal($"{found} data sets removed", outcome.Version!.Summary);
        Assert.Equal(0, (await edited.Store.PageAsync(EditedPlan.Slug, Payroll.Query))!.Total);
    }

    [Fact]
    public async Task What_is_referred_to_is_not_removed()
    {
        var edited = await EditedPlan.OpenAsync();
        var keys = new BulkScope(new ItemQuery { Section = "keys", Mask = "DSET.PRIM.HISTORY.KEY001" });

        var outcome = (await Bulk(edited).RemoveAsync(EditedPlan.Slug, "Bob", keys, 1))!;

        Assert.Null(outcome.Version);
        Assert.Contains(outcome.Faults, fault => fault.Place.Identity == "HISTORY.YEARS.CLOSED");
    }

    [Fact]
    public async Task The_identity_is_no_value_for_many()
    {
        var edited = await EditedPlan.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Bulk(edited).SetAsync(EditedPlan.Slug, "Bob", Payroll, Values(("name", "A.B"))));
    }

    [Fact]
    public async Task A_bulk_edit_is_undone_as_one()
    {
        var edited = await EditedPlan.OpenAsync();
        var before = await edited.TextAsync();
        await Bulk(edited).SetAsync(EditedPlan.Slug, "Bob", Payroll, Values(("sizeKiB", 77)));

        await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Bob");

        Assert.Equal(before, await edited.TextAsync());
    }

    private static BulkEditor Bulk(EditedPlan edited) => new(edited.Store, edited.Editor);

    private static Dictionary<string, JsonNode?> Values(params (string Key, JsonNode? Value)[] values) => values.ToDictionary(one => one.Key, one => one.Value);

    private static async Task<int> CountAsync(EditedPlan edited, int size) => (await edited.Store.PageAsync(EditedPlan.Slug, Payroll.Query with { Mask = null, Take = 1000 }))!
        .Items.Count(item => (int?)item.ToJson()["sizeKiB"] == size);
}
