using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class ComparisonTests
{
    [Fact]
    public async Task A_renamed_item_says_how_it_was_called()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await edited.EditAsync("sites", "VAULT", ("name", "BUNKER")));

        var difference = (await DifferencesAsync(edited)).First(one => one.Section == "sites");

        Assert.Equal((DifferenceKind.Renamed, "BUNKER", "VAULT"), (difference.Kind, difference.Identity, difference.EarlierIdentity));
    }

    [Fact]
    public async Task A_changed_item_says_which_keys_differ()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await edited.EditAsync("applications", "LEDGER", ("criticality", "medium")));

        var difference = Assert.Single(await DifferencesAsync(edited));

        Assert.Equal(DifferenceKind.Changed, difference.Kind);
        var field = Assert.Single(difference.Fields);
        Assert.Equal(("criticality", "high", "medium"), (field.Key, FlowText.Of(field.Before), FlowText.Of(field.After)));
    }

    [Fact]
    public async Task An_item_that_is_gone_says_what_it_was()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await edited.RemovalAsync("transfers", "TO-THE-BANK"));

        var difference = Assert.Single(await DifferencesAsync(edited));

        Assert.Equal(DifferenceKind.Removed, difference.Kind);
        Assert.All(difference.Fields, field => Assert.Null(field.After));
        Assert.Contains(difference.Fields, field => field.Key == "method");
    }

    [Fact]
    public async Task As_text_it_reads_like_a_unified_list()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await edited.EditAsync("applications", "LEDGER", ("criticality", "medium"), ("owner", "Head: ledger")));

        Assert.Equal(
            "--- sample.yaml, version 1\n+++ sample.yaml, version 2\n@@ applications @@\n  LEDGER\n-   criticality: high\n+   criticality: medium\n+   owner: 'Head: ledger'\n",
            ComparisonText.Of(EditedPlan.Slug, 1, 2, await DifferencesAsync(edited)));
    }

    [Fact]
    public void Two_equal_versions_are_said_to_be_so() =>
        Assert.EndsWith("No difference.\n", ComparisonText.Of("x", 1, 1, []), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"plain text\"", "plain text")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "2026-01-01T00:00:00Z")]
    [InlineData("\"3.1\"", "'3.1'")]
    [InlineData("\"true\"", "'true'")]
    [InlineData("\"it's: so\"", "'it''s: so'")]
    [InlineData("\"DSET.**\"", "DSET.**")]
    [InlineData("\"**\"", "'**'")]
    [InlineData("14", "14")]
    [InlineData("{\"every\":\"P1D\",\"keep\":60,\"at\":[\"A\",\"B\"]}", "{every: P1D, keep: 60, at: [A, B]}")]
    public void Values_are_written_as_in_the_file(string json, string expected) => Assert.Equal(expected, FlowText.Of(JsonNode.Parse(json)));

    private static async Task<IReadOnlyList<ItemDifference>> DifferencesAsync(EditedPlan edited) =>
        [.. (await edited.History.CompareAsync(EditedPlan.Slug, 1, 2)).Select(ItemDifference.Of)];
}
