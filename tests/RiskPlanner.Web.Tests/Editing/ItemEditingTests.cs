using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Conflicts;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class ItemEditingTests
{
    private const string DataSets = "dataSets";
    private const string Employees = "PAYROLL.MASTER.EMPLOYEE";

    [Fact]
    public async Task A_save_says_which_version_it_made()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);
        Type(ann, "sizeKiB", "512");

        Assert.Equal(Employees, await ann.SaveAsync("Ann"));

        Assert.Equal((2, "Ann"), (Notice(web).Version!.Number, Notice(web).Version!.Author));
        Assert.False(ann.Form!.IsChanged);
    }

    [Fact]
    public async Task Saving_nothing_says_so_even_when_others_have_saved_meanwhile()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web, "PAYROLL.TAX.TABLES");
        await SizeAsync(web, "Bob", "512");

        await ann.SaveAsync("Ann");

        Assert.Null(Notice(web).Version);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_the_field_and_what_was_typed_stays()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);
        Type(ann, "sizeKiB", "big");

        Assert.Null(await ann.SaveAsync("Ann"));

        Assert.Equal(("sizeKiB", "big"), (Assert.Single(ann.Form!.Faulty).Path, Field(ann, "sizeKiB").Text));
        Assert.Null(web.Services.GetRequiredService<EditSession>().Notice);
    }

    [Fact]
    public async Task Input_that_was_kept_goes_on_from_the_item_as_it_was_and_what_others_saved_is_merged()
    {
        await using var web = await OpenAsync();
        var before = await EditingAsync(web);
        Type(before, "description", "Who works here");
        var kept = before.Kept();
        await SizeAsync(web, "Bob", "512");
        var ann = await EditingAsync(web);

        Assert.True(ann.Restore(kept, new Dictionary<string, string> { ["field-volume"] = "PRD001", ["field-none"] = "x" }));

        Assert.True(ann.Form!.IsChanged);
        Assert.Equal(("Who works here", "PRD001", "256"), (Field(ann, "description").Text, Field(ann, "volume").Text, Field(ann, "sizeKiB").Text));
        Assert.Equal(Employees, await ann.SaveAsync("Ann"));
        var saved = (await web.Plans.ItemsAsync(Some.Sample, DataSets, [Employees])).Single().Item.ToJson();
        Assert.Equal((512, "Who works here"), ((int)saved["sizeKiB"]!, (string)saved["description"]!));
    }

    [Fact]
    public async Task Input_that_was_kept_without_a_word_of_the_form_is_put_into_its_fields()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);

        Assert.True(ann.Restore(null, new Dictionary<string, string> { ["field-sizeKiB"] = "12" }));

        Assert.Equal(("12", true), (Field(ann, "sizeKiB").Text, ann.Form!.IsChanged));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"base":null,"content":{}}""")]
    [InlineData("""{"base":"no json","content":{}}""")]
    [InlineData("""{"base":{},"content":{}}""")]
    [InlineData("""{"base":"{}","content":7}""")]
    [InlineData("""{"base":"{}","content":{},"content":{}}""")]
    public async Task What_a_browser_has_that_is_no_such_input_changes_nothing(string kept)
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);

        Assert.False(ann.Restore(kept, new Dictionary<string, string> { ["field-sizeKiB"] = "12" }));

        Assert.False(ann.Form!.IsChanged);
    }

    [Theory]
    [InlineData("""{"name":[],"updates":7,"backups":{"a":1},"sizeKiB":{"x":[]},"other":1,"keyLabel":null}""")]
    [InlineData("""{"updates":{"every":[1],"dates":7},"backups":[[1],{"a":2}]}""")]
    public async Task Kept_input_of_another_form_is_shown_as_far_as_it_goes(string content)
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);

        Assert.True(ann.Restore($$"""{"base":"{}","content":{{content}}}""", new Dictionary<string, string>()));

        Assert.NotNull(ann.Form!.ToJson());
        Assert.Null(await ann.SaveAsync("Ann"));
    }

    [Fact]
    public async Task A_reference_that_leads_nowhere_stands_at_its_field()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);
        Type(ann, "keyLabel", "NO.SUCH.LABEL");

        await ann.SaveAsync("Ann");

        Assert.Equal("keyLabel", Assert.Single(ann.Form!.Faulty).Path);
    }

    [Fact]
    public async Task What_still_refers_to_an_item_is_listed_with_its_place()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web, "DSET.PRIM.HISTORY.KEY001", "keys");

        Assert.False(await ann.RemoveAsync("Ann"));

        Assert.Equal(new PlanPlace(DataSets, "HISTORY.YEARS.CLOSED", "keyLabel"), Assert.Single(ann.Elsewhere).Place);
    }

    [Fact]
    public async Task A_new_name_is_followed_and_the_notice_counts_who_follows()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web, "PROD", "sites");
        Type(ann, "name", "MAIN");

        Assert.Equal("MAIN", await ann.SaveAsync("Ann"));

        Assert.Matches("^[0-9]+ items that refer to it follow.$", Assert.Single(Notice(web).Notes));
    }

    [Fact]
    public async Task Other_keys_of_another_person_are_merged_and_named()
    {
        await using var web = await OpenAsync();
        var bob = await EditingAsync(web);
        await SizeAsync(web, "Ann", "512");
        Type(bob, "description", "Who works here");

        await bob.SaveAsync("Bob");

        Assert.Equal("Ann changed sizeKiB meanwhile; both changes are in.", Assert.Single(Notice(web).Notes));
    }

    [Theory]
    [InlineData(false, "1024")]
    [InlineData(true, "512")]
    public async Task Of_the_same_key_the_chosen_value_counts_and_nothing_else_is_lost(bool takesTheirs, string expected)
    {
        await using var web = await OpenAsync();
        var bob = await EditingAsync(web);
        await SizeAsync(web, "Ann", "512");
        Type(bob, "sizeKiB", "1024");
        Type(bob, "description", "Who works here");
        Assert.Null(await bob.SaveAsync("Bob"));
        var row = Assert.Single(bob.Conflict!.Rows);
        Assert.Equal(("256", "1,024", "512", "Ann"), (row.Began, row.Mine, row.Theirs, bob.Conflict.Who));

        row.TakesTheirs = takesTheirs;
        await bob.SolveAsync("Bob");

        var saved = await EditingAsync(web);
        Assert.Equal((expected, "Who works here"), (Field(saved, "sizeKiB").Text, Field(saved, "description").Text));
    }

    [Fact]
    public async Task What_somebody_removed_can_be_created_again_with_what_was_typed()
    {
        await using var web = await OpenAsync();
        var bob = await EditingAsync(web);
        await (await EditingAsync(web)).RemoveAsync("Ann");
        Type(bob, "sizeKiB", "1024");
        await bob.SaveAsync("Bob");
        Assert.Equal((ConflictKind.TheyRemoved, "Ann"), (bob.Conflict!.Kind, bob.Conflict.Who));

        await bob.SolveAsync("Bob");

        Assert.Equal("1024", Field(await EditingAsync(web), "sizeKiB").Text);
    }

    [Fact]
    public async Task What_somebody_renamed_is_changed_under_its_new_name()
    {
        await using var web = await OpenAsync();
        var bob = await EditingAsync(web);
        var ann = await EditingAsync(web);
        Type(ann, "name", "PAYROLL.MASTER.STAFF");
        await ann.SaveAsync("Ann");
        Type(bob, "sizeKiB", "1024");
        await bob.SaveAsync("Bob");
        Assert.Equal((ConflictKind.TheyRenamed, "PAYROLL.MASTER.STAFF"), (bob.Conflict!.Kind, bob.Conflict.RenamedTo));

        Assert.Equal("PAYROLL.MASTER.STAFF", await bob.SolveAsync("Bob"));

        Assert.Equal("1024", Field(await EditingAsync(web, "PAYROLL.MASTER.STAFF"), "sizeKiB").Text);
    }

    [Fact]
    public async Task What_somebody_changed_is_removed_all_the_same_when_that_is_chosen()
    {
        await using var web = await OpenAsync();
        var bob = await EditingAsync(web);
        await SizeAsync(web, "Ann", "512");
        Assert.False(await bob.RemoveAsync("Bob"));
        Assert.Equal(ConflictKind.TheyChangedWhatIRemove, bob.Conflict!.Kind);

        await bob.SolveAsync("Bob");

        Assert.Null((await EditingAsync(web)).Form);
    }

    [Fact]
    public async Task A_plan_that_is_gone_is_said_and_what_was_typed_stays()
    {
        await using var web = await OpenAsync();
        var bob = await EditingAsync(web);
        Type(bob, "sizeKiB", "1024");
        await web.Plans.DeleteAsync(Some.Sample);

        Assert.Null(await bob.SaveAsync("Bob"));

        Assert.Contains("There is no plan", bob.Trouble, StringComparison.Ordinal);
        Assert.Equal("1024", Field(bob, "sizeKiB").Text);
    }

    [Fact]
    public async Task An_item_that_is_not_there_has_no_form_and_a_new_one_can_be_like_another()
    {
        await using var web = await OpenAsync();
        Assert.Null((await EditingAsync(web, "NO.SUCH.ONE")).Form);
        var edited = web.Services.GetRequiredService<ItemEditing>();

        await edited.LoadAsync(Some.Sample, DataSets, null, Employees);

        Assert.Equal(("", "PRD003"), (Field(edited, "name").Text, Field(edited, "volume").Text));
    }

    [Fact]
    public async Task A_save_that_cannot_be_written_says_why_and_keeps_what_was_typed()
    {
        await using var web = await OpenAsync();
        var ann = await EditingAsync(web);
        Type(ann, "sizeKiB", "512");
        web.Plans.Refusal = "There is no room left.";

        Assert.Null(await ann.SaveAsync("Ann"));

        Assert.Equal(("There is no room left.", "512", true), (ann.Trouble, Field(ann, "sizeKiB").Text, ann.Form!.IsChanged));
        web.Plans.Refusal = null;
        Assert.Equal(Employees, await ann.SaveAsync("Ann"));
    }

    private static async Task<WebContext> OpenAsync()
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        return web;
    }

    private static async Task<ItemEditing> EditingAsync(WebContext web, string identity = Employees, string section = DataSets)
    {
        var edited = web.Services.GetRequiredService<ItemEditing>();
        await edited.LoadAsync(Some.Sample, section, identity);
        return edited;
    }

    private static async Task SizeAsync(WebContext web, string author, string size)
    {
        var edited = await EditingAsync(web);
        Type(edited, "sizeKiB", size);
        await edited.SaveAsync(author);
    }

    private static ScalarEntry Field(ItemEditing edited, string key) => (ScalarEntry)edited.Form!.Entries.First(entry => entry.Form.Key == key);

    private static void Type(ItemEditing edited, string key, string text) => Field(edited, key).Text = text;

    private static SavedNotice Notice(WebContext web) => web.Services.GetRequiredService<EditSession>().Notice!;
}
