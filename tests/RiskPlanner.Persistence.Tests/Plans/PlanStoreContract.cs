using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Persistence.Tests.Plans;

/// <summary>What every store of plans does. Tests of other rooms use the one in memory, so it must do the same as the real one.</summary>
public abstract class PlanStoreContract
{
    private static readonly PlanVersion First = new(1, Some.Noon, "Ann", "From a file");

    /// <summary>The store under test.</summary>
    protected abstract IPlanStore Store { get; }

    [Fact]
    public async Task A_plan_comes_back_with_its_items_in_their_order()
    {
        await CreateAsync(Site("PROD"), Site("ANNEX"), DataSet("B.A"), DataSet("A.B"));

        var snapshot = (await Store.ReadAsync("payroll"))!;

        Assert.Equal(("Payroll '; DROP TABLE Plans; --", 1, "Ann"), (snapshot.Summary.Name, snapshot.Summary.Version, snapshot.Summary.Author));
        Assert.Equal(["B.A", "A.B", "PROD", "ANNEX"], snapshot.Items.Select(stored => stored.Item.Identity));
        Assert.Null(await Store.FindAsync("Payroll"));
    }

    [Fact]
    public async Task A_slug_that_is_taken_is_refused_and_nothing_changed()
    {
        await CreateAsync(Site("PROD"));

        Assert.False(await Store.CreateAsync("payroll", "Another", First, []));
        Assert.Single((await Store.ReadAsync("payroll"))!.Items);
    }

    [Fact]
    public async Task Names_are_listed_in_the_order_of_EBCDIC()
    {
        await CreateAsync(DataSet("A.1"), DataSet("A.A"), DataSet("A.#"), DataSet("A.$"), DataSet("A"));

        var page = await PageAsync(new ItemQuery { Section = "dataSets", SortBy = ItemColumn.Identity });

        Assert.Equal(["A", "A.$", "A.#", "A.A", "A.1"], page);
    }

    [Fact]
    public async Task A_page_is_a_part_of_what_is_found_and_says_how_many_there_are()
    {
        await CreateAsync([.. Enumerable.Range(1, 9).Select(number => DataSet($"A.B{number}"))]);

        var page = (await Store.PageAsync("payroll", new ItemQuery { Section = "dataSets", SortBy = ItemColumn.Size, Descending = true, Skip = 2, Take = 3 }))!;

        Assert.Equal((9, 3), (page.Total, page.Items.Count));
        Assert.Null(await Store.PageAsync("none", new ItemQuery { Section = "dataSets" }));
    }

    [Fact]
    public async Task Sections_are_counted()
    {
        await CreateAsync(Site("PROD"), DataSet("B.A"), DataSet("A.B"));

        Assert.Equal([("dataSets", 2), ("sites", 1)], (await Store.CountSectionsAsync("payroll")).OrderBy(one => one.Key).Select(one => (one.Key, one.Value)));
        Assert.Empty(await Store.CountSectionsAsync("none"));
    }

    [Theory]
    [InlineData("PAY.**", "PAY", "PAY.A", "PAY.A.B", "PAY.X1")]
    [InlineData("pay.*", "PAY.A", "PAY.X1")]
    [InlineData("PAY.%", "PAY.A")]
    [InlineData("**.B", "PAY.A.B")]
    [InlineData("PAY", "PAY", "PAY.A", "PAY.A.B", "PAY.X1", "PAYDAY.A")]
    [InlineData("Y.A", "PAY.A", "PAY.A.B", "PAYDAY.A")]
    [InlineData("day", "PAYDAY.A")]
    [InlineData("PAY*.A", "PAY.A", "PAYDAY.A")]
    [InlineData("P.*|.*")]
    [InlineData("****************************X")]
    [InlineData("*A*A*A*A*A*A*A")]
    public async Task Masks_are_those_of_z_OS(string mask, params string[] found)
    {
        await CreateAsync(DataSet("PAY"), DataSet("PAY.A"), DataSet("PAY.A.B"), DataSet("PAY.X1"), DataSet("PAYDAY.A"), DataSet("LEDGER.C"));

        Assert.Equal(found, await PageAsync(new ItemQuery { Section = "dataSets", Mask = mask }));
    }

    [Fact]
    public async Task Columns_can_be_filtered_together()
    {
        await CreateAsync(DataSet("A.A", "K1"), DataSet("A.B", "K1"), DataSet("A.C"), DataSet("B.A", "K2"));

        Assert.Equal(["A.A", "A.B"], await PageAsync(Where(new ColumnFilter(ItemColumn.KeyLabel, "K1"))));
        Assert.Equal(["A.C"], await PageAsync(Where(new ColumnFilter(ItemColumn.KeyLabel, ""))));
        Assert.Equal(["A.A", "A.B", "B.A"], await PageAsync(Where(new ColumnFilter(ItemColumn.KeyLabel, "K", Contains: true))));
        Assert.Equal(["B.A"], await PageAsync(Where(new ColumnFilter(ItemColumn.KeyLabel, "K", true), new ColumnFilter(ItemColumn.Application, "PAYROLL")) with { Mask = "B.**" }));
        Assert.Equal([new ColumnCount("", 1), new ColumnCount("K1", 2), new ColumnCount("K2", 1)], await Store.CountAsync("payroll", "dataSets", ItemColumn.KeyLabel));
    }

    [Fact]
    public async Task A_version_changes_adds_removes_and_renames_at_once()
    {
        await CreateAsync(Site("ONE"), Site("TWO"), Site("THREE"));
        PlanChange[] changes =
        [
            new(Site("ONE"), Site("TWO", "vault")), new(Site("TWO"), Site("ONE")), new(Site("THREE"), null, 3 * StoredItem.Gap), new(null, Site("FOUR")),
            new(null, Site("ZERO"), Position: 1),
        ];

        Assert.True(await Store.AppendAsync("payroll", "Renamed", new PlanVersion(2, Some.Noon, "Bob", "Sites"), changes));

        var snapshot = (await Store.ReadAsync("payroll"))!;
        Assert.Equal(["ZERO", "TWO", "ONE", "FOUR"], snapshot.Items.Select(stored => stored.Item.Identity));
        Assert.Equal(("Renamed", 2, "Bob"), (snapshot.Summary.Name, snapshot.Summary.Version, snapshot.Summary.Author));
        Assert.Equal(changes, Assert.Single(await Store.ChangesAsync("payroll", 1, 2)).Changes);
    }

    [Theory]
    [InlineData("ONE")]
    [InlineData("TWO")]
    [InlineData("THREE")]
    public async Task An_item_that_is_changed_alone_keeps_its_place(string changed)
    {
        await CreateAsync(Site("ONE"), Site("TWO"), Site("THREE"));

        Assert.True(await Store.AppendAsync("payroll", "X", new PlanVersion(2, Some.Noon, "Bob", "Sites"), [new(Site(changed), Site(changed, "vault"))]));
        Assert.True(await Store.AppendAsync("payroll", "X", new PlanVersion(3, Some.Noon, "Bob", "Sites"), [new(Site(changed, "vault"), Site("OTHER"))]));

        string[] names = ["ONE", "TWO", "THREE"];
        Assert.Equal(names.Select(name => name == changed ? "OTHER" : name), (await Store.ReadAsync("payroll"))!.Items.Select(stored => stored.Item.Identity));
        Assert.Equal(names.Select(name => name == changed ? "OTHER" : name), await PageAsync(new ItemQuery { Section = "sites" }));
    }

    [Fact]
    public async Task A_version_that_does_not_follow_the_present_one_is_refused()
    {
        await CreateAsync(Site("ONE"));

        Assert.False(await Store.AppendAsync("payroll", "X", new PlanVersion(3, Some.Noon, "Bob", "Sites"), [new(null, Site("TWO"))]));
        Assert.False(await Store.AppendAsync("none", "X", new PlanVersion(2, Some.Noon, "Bob", "Sites"), []));
        Assert.Single((await Store.ReadAsync("payroll"))!.Items);
    }

    [Fact]
    public async Task Versions_are_listed_the_latest_first_and_can_be_named()
    {
        await CreateAsync(Site("ONE"));
        await Store.AppendAsync("payroll", "X", new PlanVersion(2, Some.Noon, "Bob", "Sites"), [new(null, Site("TWO"))]);

        Assert.True(await Store.NameVersionAsync("payroll", 1, "As it was"));
        Assert.False(await Store.NameVersionAsync("payroll", 7, "Never"));
        Assert.Equal([(2, null), (1, "As it was")], (await Store.VersionsAsync("payroll", null, 10)).Select(version => (version.Number, version.Name)));
        Assert.Equal([1], (await Store.VersionsAsync("payroll", 2, 10)).Select(version => version.Number));
    }

    [Fact]
    public async Task Comments_are_kept_with_their_item()
    {
        var commented = Site("ONE") with { Comments = """{"name":"why # it is called so"}""" };
        await CreateAsync(commented);

        Assert.Equal(commented, Assert.Single(await Store.ItemsAsync("payroll", "sites", ["ONE", "TWO"])).Item);
    }

    [Fact]
    public async Task What_mentions_a_name_is_found_and_what_only_resembles_it_is_not()
    {
        await CreateAsync(DataSet("A.A", "KEY.1"), DataSet("A.B", "KEY.11"), DataSet("A.KEY.1"));

        Assert.Equal(["A.A"], (await Store.MentioningAsync("payroll", "KEY.1")).Select(item => item.Identity));
    }

    [Fact]
    public async Task A_plan_that_is_deleted_is_gone_with_its_versions()
    {
        await CreateAsync(Site("ONE"));
        await Store.DeleteAsync("payroll");
        await Store.DeleteAsync("payroll");

        Assert.Null(await Store.ReadAsync("payroll"));
        Assert.Empty(await Store.VersionsAsync("payroll", null, 10));
        Assert.True(await Store.CreateAsync("payroll", "Again", First, []));
    }

    [Fact]
    public async Task A_draft_has_the_items_of_the_plan_in_their_places_and_is_no_plan_of_the_list()
    {
        await CreateAsync(Site("PROD"), Site("ANNEX"), DataSet("B.A", "K1"));
        await Store.AppendAsync("payroll", "Payroll", new PlanVersion(2, Some.Noon, "Bob", "Sites"), [new(Site("ANNEX"), Site("CAVE"))]);

        var draft = (await Store.BeginDraftAsync("payroll", "More backups", "Ann", Some.Noon))!;

        Assert.Equal(("payroll~1", "Payroll", 1, "Ann", new PlanDraft("payroll", 2, "More backups", "Ann")), (draft.Slug, draft.Name, draft.Version, draft.Author, draft.Draft));
        Assert.Equal((await Store.ReadAsync("payroll"))!.Items, (await Store.ReadAsync("payroll~1"))!.Items);
        Assert.Equal([new ColumnCount("K1", 1)], await Store.CountAsync("payroll~1", "dataSets", ItemColumn.KeyLabel));
        Assert.Equal(["payroll"], (await Store.ListAsync()).Select(plan => plan.Slug));
        Assert.Equal([draft], await Store.DraftsAsync("payroll"));
        Assert.Equal(draft, await Store.FindAsync("payroll~1"));
        Assert.Equal(["Begun with version 2 of the plan"], (await Store.VersionsAsync("payroll~1", null, 10)).Select(version => version.Summary));
    }

    [Fact]
    public async Task Changes_of_a_draft_leave_the_plan_alone()
    {
        await CreateAsync(Site("PROD"));
        await Store.BeginDraftAsync("payroll", "Sites", "Ann", Some.Noon);

        Assert.True(await Store.AppendAsync("payroll~1", "Payroll", new PlanVersion(2, Some.Noon, "Ann", "Sites"), [new(Site("PROD"), Site("OTHER"))]));

        Assert.Equal(["PROD"], (await Store.ReadAsync("payroll"))!.Items.Select(stored => stored.Item.Identity));
        Assert.Equal("payroll", (await Store.FindAsync("payroll~1"))!.Draft!.Of);
        Assert.Equal("OTHER", Assert.Single((await Store.ReadAsync("payroll~1"))!.Items).Item.Identity);
    }

    [Fact]
    public async Task A_number_of_a_draft_is_given_once()
    {
        await CreateAsync(Site("PROD"));
        await Store.BeginDraftAsync("payroll", "One", "Ann", Some.Noon);
        await Store.DeleteAsync("payroll~1");

        Assert.Equal("payroll~2", (await Store.BeginDraftAsync("payroll", "Two", "Ann", Some.Noon))!.Slug);
        Assert.Null(await Store.FindAsync("payroll~1"));
        Assert.Null(await Store.BeginDraftAsync("payroll~2", "Of a draft", "Ann", Some.Noon));
        Assert.Null(await Store.BeginDraftAsync("none", "Of nothing", "Ann", Some.Noon));
    }

    [Fact]
    public async Task A_draft_is_gone_with_the_version_that_publishes_it_or_nothing_happens()
    {
        await CreateAsync(Site("PROD"));
        var draft = (await Store.BeginDraftAsync("payroll", "Sites", "Ann", Some.Noon))!;
        PlanChange[] changes = [new(Site("PROD"), Site("OTHER"))];

        Assert.False(await Store.AppendAsync("payroll", "Payroll", new PlanVersion(2, Some.Noon, "Ann", "Sites"), changes, draft with { Version = 2 }));
        Assert.Equal(1, (await Store.FindAsync("payroll"))!.Version);
        Assert.True(await Store.AppendAsync("payroll", "Payroll", new PlanVersion(2, Some.Noon, "Ann", "Sites"), changes, draft));

        Assert.Empty(await Store.DraftsAsync("payroll"));
        Assert.Null(await Store.ReadAsync("payroll~1"));
        Assert.False(await Store.AppendAsync("payroll", "Payroll", new PlanVersion(3, Some.Noon, "Ann", "Sites"), [], draft));
    }

    [Fact]
    public async Task The_drafts_of_a_plan_go_with_it()
    {
        await CreateAsync(Site("PROD"));
        await Store.BeginDraftAsync("payroll", "Sites", "Ann", Some.Noon);

        await Store.DeleteAsync("payroll");

        Assert.Null(await Store.FindAsync("payroll~1"));
    }

    private static ItemQuery Where(params ColumnFilter[] filters) => new() { Section = "dataSets", Filters = filters };

    private static PlanItem Site(string name, string kind = "recovery") => new("sites", name, $$"""{"name":"{{name}}","kind":"{{kind}}"}""");

    private static PlanItem DataSet(string name, string? label = null)
    {
        var key = label is null ? "" : $",\"keyLabel\":\"{label}\"";
        return new PlanItem("dataSets", name, $$"""{"name":"{{name}}","application":"PAYROLL","volume":"PRD001"{{key}}}""");
    }

    private async Task CreateAsync(params PlanItem[] items) => Assert.True(await Store.CreateAsync(
        "payroll", "Payroll '; DROP TABLE Plans; --", First, [.. items.GroupBy(item => item.Section).SelectMany(StoredItem.InOrder)]));

    private async Task<IEnumerable<string>> PageAsync(ItemQuery query) => (await Store.PageAsync("payroll", query))!.Items.Select(item => item.Identity);
}
