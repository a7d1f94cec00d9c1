using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Lists;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class ListStateTests
{
    private static readonly PlanSection DataSets = PlanSections.Get("dataSets");
    private static readonly IReadOnlyList<ListColumn> Columns = ListColumns.Of(DataSets);

    [Fact]
    public void A_state_survives_its_address()
    {
        const string Address = "/plans/p/edit/dataSets?mask=PAY.%2A%2A&filter.organisation=vsam&filter.volume=PRD%26%23&sort=sizeKiB&order=down&page=3";

        var state = ListState.Of(Address[Address.IndexOf('?', StringComparison.Ordinal)..], DataSets);

        Assert.Equal(("PAY.**", "PRD&#", 3, true), (state.Mask, state.Filters["volume"], state.Page, state.Descending));
        Assert.Equal(state.Address("p", "dataSets"), ListState.Of(state.QueryText, DataSets).Address("p", "dataSets"));
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=many&sort=updates")]
    [InlineData("filter.sizeKiB=7&sort=nothing&order=up")]
    public void What_is_none_of_ours_in_an_address_is_left_out(string query)
    {
        var state = ListState.Of($"?{query}", DataSets);

        Assert.Equal("/plans/p/edit/dataSets", state.Address("p", "dataSets"));
    }

    [Fact]
    public void A_chosen_word_is_meant_exactly_a_name_in_part_and_none_is_nothing()
    {
        var state = new ListState { Filters = new Dictionary<string, string> { ["organisation"] = "vsam", ["volume"] = "prd", ["keyLabel"] = ListState.NoValue }, Page = 2 };

        var query = state.Query(DataSets);

        Assert.Equal(
            [new ColumnFilter(ItemColumn.Kind, "vsam"), new ColumnFilter(ItemColumn.Volume, "PRD", true), new ColumnFilter(ItemColumn.KeyLabel, "")],
            query.Filters);
        Assert.Equal((50, 50), (query.Skip, query.Take));
    }

    [Fact]
    public void Sorting_by_the_same_column_again_turns_the_order()
    {
        var once = new ListState { Page = 4 }.SortedBy("volume");

        Assert.Equal(("volume", false, 1), (once.Sort, once.Descending, once.Page));
        Assert.True(once.SortedBy("volume").Descending);
    }

    [Fact]
    public void The_list_of_data_sets_shows_what_people_look_for() =>
        Assert.Equal(["name", "application", "organisation", "volume", "keyLabel", "sizeKiB"], Columns.Select(column => column.Form.Key));

    [Fact]
    public void Chosen_columns_come_in_their_order_behind_the_identity_and_survive_the_address()
    {
        var state = ListState.Of("?columns=updates,volume,nothing,name,updates&filter.application=pay&sort=volume", DataSets);

        Assert.Equal(["name", "updates", "volume"], state.Columns(DataSets).Select(column => column.Form.Key));
        Assert.Equal("/plans/p/edit/dataSets?filter.application=pay&sort=volume&columns=updates,volume", state.Address("p", "dataSets"));
        // What is filtered by need not be shown.
        Assert.Equal([new ColumnFilter(ItemColumn.Application, "PAY", true)], state.Query(DataSets).Filters);
    }

    [Fact]
    public void The_usual_columns_in_their_usual_order_are_no_choice_and_in_another_order_they_are_one()
    {
        var usual = Columns.Select(column => column.Form.Key).ToList();

        Assert.Empty(new ListState().With(DataSets, usual).Chosen);
        Assert.Equal(["sizeKiB", "keyLabel", "volume", "organisation", "application"], new ListState().With(DataSets, usual.AsEnumerable().Reverse()).Chosen);
    }

    [Fact]
    public void What_is_downloaded_has_all_rows_not_the_page_alone() =>
        Assert.Equal("/plans/p/edit/dataSets.csv?mask=PAY.**", new ListState { Mask = "PAY.**", Page = 3 }.CsvAddress("p", "dataSets"));

    [Fact]
    public void Every_section_has_a_list_that_begins_with_the_identity() => Assert.All(
        PlanSections.All.Where(section => !section.IsHead), section => Assert.Equal(section.IdentityKey, ListColumns.Of(section)[0].Form.Key));

    [Fact]
    public void A_column_of_the_data_base_stands_for_one_key_only() => Assert.All(
        PlanSections.All, section => Assert.Distinct(ListColumns.Of(section).Select(column => column.Column).OfType<ItemColumn>()));
}
