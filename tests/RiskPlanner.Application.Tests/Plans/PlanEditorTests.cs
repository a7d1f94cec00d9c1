using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class PlanEditorTests
{
    private const string Employees = "PAYROLL.MASTER.EMPLOYEE";

    [Fact]
    public async Task A_save_is_a_version_with_author_time_and_words()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512), ("volume", "PRD101")));

        Assert.Equal(new PlanVersion(2, edited.Clock.GetUtcNow(), "Bob", $"Data set {Employees}: volume, sizeKiB"), outcome.Version);
        Assert.Contains("sizeKiB: 512", await edited.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_is_there_makes_no_version()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees));

        Assert.Equal(1, outcome.Version!.Number);
    }

    [Fact]
    public async Task Every_mistake_of_every_edit_comes_back_with_its_place_and_nothing_is_saved()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync(
            "Bob",
            await edited.EditAsync("dataSets", Employees, ("sizeKiB", "big"), ("volume", "TOO-LONG")),
            await edited.EditAsync("sites", "VAULT", ("kind", "palace")),
            await edited.EditAsync("sites", "RECOV", ("name", "REC")));

        Assert.Null(outcome.Version);
        Assert.Equal([(0, "volume"), (0, "sizeKiB"), (1, "kind")], outcome.Faults.Select(fault => (fault.Edit!.Value, fault.Place.Path)));
        Assert.Equal(1, (await edited.Store.FindAsync(EditedPlan.Slug))!.Version);
    }

    [Fact]
    public async Task A_reference_that_leads_nowhere_is_refused_at_the_key_that_has_it()
    {
        var edited = await EditedPlan.OpenAsync();

        var fault = Assert.Single((await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees, ("keyLabel", "DSET.PRIM.PAYROL.KEY001")))).Faults);

        Assert.Equal((0, new PlanPlace("dataSets", Employees, "keyLabel"), "DSET.PRIM.PAYROLL.KEY001"), (fault.Edit!.Value, fault.Place, fault.Expected));
    }

    [Fact]
    public async Task What_others_still_refer_to_cannot_be_removed_and_they_are_named()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync("Bob", await edited.RemovalAsync("keys", "DSET.PRIM.HISTORY.KEY001"));

        Assert.Equal(new PlanPlace("dataSets", "HISTORY.YEARS.CLOSED", "keyLabel"), Assert.Single(outcome.Faults).Place);
        Assert.Null(outcome.Faults[0].Edit);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees, ("name", "PAYROLL.TAX.TABLES")));

        Assert.Equal("PAYROLL.TAX.TABLES", Assert.Single(outcome.Faults).Value);
    }

    [Fact]
    public async Task Two_items_can_trade_their_names_and_references_follow()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync("Bob", await edited.EditAsync("sites", "PROD", ("name", "MAIN")));

        Assert.Empty(outcome.Faults);
        var plan = (await edited.Library.LoadAsync(EditedPlan.Slug))!.Plan;
        Assert.Equal(["MAIN", "RECOV"], plan.KeyStores[0].Sites);
        Assert.DoesNotContain("PROD", plan.Arrays.Select(array => array.Site));
    }

    [Fact]
    public async Task Different_rows_of_two_people_merge()
    {
        var edited = await EditedPlan.OpenAsync();
        var anns = await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512));
        var bobs = await edited.EditAsync("dataSets", "PAYROLL.TAX.TABLES", ("sizeKiB", 99));

        await edited.SaveAsync("Ann", anns);
        await edited.SaveAsync("Bob", bobs);

        Assert.Equal((512, 99), (await SizeAsync(edited, Employees), await SizeAsync(edited, "PAYROLL.TAX.TABLES")));
    }

    [Fact]
    public async Task Different_keys_of_one_row_merge_and_the_second_is_told()
    {
        var edited = await EditedPlan.OpenAsync();
        var anns = await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512));
        var bobs = await edited.EditAsync("dataSets", Employees, ("volume", "PRD101"));

        await edited.SaveAsync("Ann", anns);
        var outcome = await edited.SaveAsync("Bob", bobs);

        Assert.Equal(["sizeKiB"], Assert.Single(outcome.Merged).Keys);
        var content = await edited.ContentAsync("dataSets", Employees);
        Assert.Equal((512, "PRD101"), ((int)content["sizeKiB"]!, (string)content["volume"]!));
    }

    [Fact]
    public async Task The_same_key_of_one_row_is_a_conflict_that_says_who_what_and_when()
    {
        var edited = await EditedPlan.OpenAsync();
        var anns = await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512), ("volume", "PRD101"));
        var bobs = await edited.EditAsync("dataSets", Employees, ("sizeKiB", 128));

        await edited.SaveAsync("Ann", anns);
        var outcome = await edited.SaveAsync("Bob", bobs);

        var conflict = Assert.Single(outcome.Conflicts);
        var field = Assert.Single(conflict.Fields);
        Assert.Equal(("sizeKiB", 256, 128, 512), (field.Key, (int)field.Base!, (int)field.Mine!, (int)field.Theirs!));
        Assert.Equal(("Ann", 2), (conflict.By!.Author, conflict.By.Number));
        Assert.Equal((128, "PRD101"), ((int)conflict.Merged!["sizeKiB"]!, (string)conflict.Merged["volume"]!));
        Assert.Equal(512, await SizeAsync(edited, Employees));
    }

    [Fact]
    public async Task An_edit_of_what_was_removed_is_a_conflict_and_so_is_the_removal_of_what_was_edited()
    {
        var edited = await EditedPlan.OpenAsync();
        var bobs = await edited.EditAsync("dataSets", Employees, ("sizeKiB", 128));
        var carols = await edited.RemovalAsync("dataSets", "PAYROLL.TAX.TABLES");
        await edited.SaveAsync("Ann", await edited.RemovalAsync("dataSets", Employees), await edited.EditAsync("dataSets", "PAYROLL.TAX.TABLES", ("sizeKiB", 1)));

        Assert.Null(Assert.Single((await edited.SaveAsync("Bob", bobs)).Conflicts).Theirs);
        Assert.NotNull(Assert.Single((await edited.SaveAsync("Carol", carols)).Conflicts).Theirs);
    }

    [Fact]
    public async Task A_version_can_be_undone_and_what_happened_since_stays()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512)));
        await edited.SaveAsync("Bob", await edited.EditAsync("dataSets", Employees, ("volume", "PRD101")));

        var outcome = await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Ann");

        Assert.StartsWith("Undone: ", outcome.Version!.Summary, StringComparison.Ordinal);
        var content = await edited.ContentAsync("dataSets", Employees);
        Assert.Equal((256, "PRD101"), ((int)content["sizeKiB"]!, (string)content["volume"]!));
    }

    [Fact]
    public async Task What_was_removed_and_undone_stands_where_it_stood()
    {
        var edited = await EditedPlan.OpenAsync();
        var before = await edited.TextAsync();
        await edited.SaveAsync("Ann", await edited.RemovalAsync("dataSets", "PAYROLL.TAX.TABLES"));

        await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Ann");

        Assert.Equal(before, await edited.TextAsync());
    }

    [Fact]
    public async Task A_restored_version_is_the_same_bytes_again()
    {
        var edited = await EditedPlan.OpenAsync();
        var before = await edited.TextAsync();
        await edited.SaveAsync("Ann", await edited.EditAsync("sites", "PROD", ("name", "MAIN")));
        await edited.SaveAsync("Bob", await edited.RemovalAsync("dataSets", Employees), new ItemEdit { Section = "sites", Content = new JsonObject { ["name"] = "NEW", ["kind"] = "vault" } });

        var outcome = await edited.Editor.RestoreAsync(EditedPlan.Slug, 1, "Carol");

        Assert.Equal(4, outcome.Version!.Number);
        Assert.Equal(before, await edited.TextAsync());
    }

    [Fact]
    public async Task Every_version_can_be_had_as_the_file_that_it_was()
    {
        var edited = await EditedPlan.OpenAsync();
        var texts = new List<string> { await edited.TextAsync() };
        foreach (var edit in new[] { await edited.EditAsync("sites", "PROD", ("name", "MAIN")), await edited.RemovalAsync("dataSets", Employees) })
        {
            await edited.SaveAsync("Ann", edit);
            texts.Add(await edited.TextAsync());
        }

        for (var version = 1; version <= 3; version++) Assert.Equal(texts[version - 1], await edited.TextAsync(version));
        Assert.Null(await edited.Library.TextAsync(EditedPlan.Slug, 4));
    }

    [Fact]
    public async Task Comments_of_the_file_come_out_again_whatever_is_edited_renamed_and_removed()
    {
        var edited = await EditedPlan.OpenAsync();
        var canonical = PlanFile.Read(Sample.Text);
        Assert.Equal(PlanFile.Write(canonical.Plan!, canonical.Comments).Text, await edited.TextAsync());

        await edited.SaveAsync("Ann", await edited.EditAsync("keys", "DSET.BACK.LEDGER.KEY001", ("label", "DSET.BACK.LEDGER.KEY002")));
        await edited.SaveAsync("Ann", await edited.EditAsync("dataSets", "PAYROLL.TAX.TABLES", ("sizeKiB", null)));
        await edited.SaveAsync("Ann", await edited.RemovalAsync("dataSets", "PAYROLL.WORK.SORTED"));

        var text = await edited.TextAsync();
        Assert.All(
            Sample.Text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('#')),
            comment => Assert.Contains(comment, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comparing_sums_up_what_happened_to_each_item()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512)));
        await edited.SaveAsync("Ann", await edited.EditAsync("dataSets", Employees, ("sizeKiB", 256), ("name", "PAYROLL.MASTER.PEOPLE")));
        await edited.SaveAsync("Ann", new ItemEdit { Section = "sites", Content = new JsonObject { ["name"] = "NEW", ["kind"] = "vault" } });
        await edited.SaveAsync("Ann", await edited.RemovalAsync("sites", "NEW"));

        var change = Assert.Single(await edited.History.CompareAsync(EditedPlan.Slug, 1, 5));

        Assert.Equal((Employees, "PAYROLL.MASTER.PEOPLE"), (change.Before!.Identity, change.After!.Identity));
        Assert.Equal("name", Assert.Single(FieldDifference.Between(change.Before.ToJson(), change.After.ToJson())).Key);
        Assert.Equal([change.Inverse()], await edited.History.CompareAsync(EditedPlan.Slug, 5, 1));
    }

    [Fact]
    public async Task What_came_and_went_between_two_versions_is_no_change_whatever_is_added_later()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", Added("NEW"));
        await edited.SaveAsync("Ann", await edited.RemovalAsync("sites", "NEW"));
        await edited.SaveAsync("Ann", Added("OTHER"));

        var change = Assert.Single(await edited.History.CompareAsync(EditedPlan.Slug, 1, 4));

        Assert.Equal((null, "OTHER"), (change.Before, change.Identity));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_that_is_removed_and_added_again_under_its_name_is_one_change_or_none(bool isEqual)
    {
        var edited = await EditedPlan.OpenAsync();
        var added = await edited.SaveAsync("Ann", Added("NEW"));
        await edited.SaveAsync("Ann", await edited.RemovalAsync("sites", "NEW"));
        var again = Added("NEW");
        if (!isEqual) again.Content!["kind"] = "recovery";
        Assert.Empty((await edited.SaveAsync("Ann", again)).Faults);

        var changes = await edited.History.CompareAsync(EditedPlan.Slug, added.Version!.Number, 4);

        if (isEqual) Assert.DoesNotContain(changes, change => change.Before?.Content != change.After?.Content);
        else Assert.Equal(("NEW", "NEW"), (Assert.Single(changes).Before!.Identity, Assert.Single(changes).After!.Identity));
    }

    [Fact]
    public async Task A_move_is_still_told_when_the_item_is_changed_afterwards()
    {
        var edited = await EditedPlan.OpenAsync();
        await new ItemMover(edited.Store, edited.Editor).MoveAsync(EditedPlan.Slug, "dataSets", "PAYROLL.TAX.TABLES", -2, "Ann");
        var moved = Assert.Single(await edited.History.CompareAsync(EditedPlan.Slug, 1, 2));
        Assert.Empty((await edited.SaveAsync("Ann", await edited.EditAsync("dataSets", "PAYROLL.TAX.TABLES", ("sizeKiB", 7)))).Faults);

        var change = Assert.Single(await edited.History.CompareAsync(EditedPlan.Slug, 1, 3));

        Assert.True(moved.IsMove && change.IsMove);
        Assert.Equal((moved.Position, moved.FormerPosition), (change.Position, change.FormerPosition));
    }

    [Fact]
    public async Task The_first_version_cannot_be_undone()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", Added("NEW"));

        await Assert.ThrowsAsync<PlanGoneException>(() => edited.Editor.UndoAsync(EditedPlan.Slug, 1, "Ann"));
        await Assert.ThrowsAsync<PlanGoneException>(() => edited.Editor.UndoAsync(EditedPlan.Slug, 0, "Ann"));
        await Assert.ThrowsAsync<PlanGoneException>(() => edited.Editor.UndoAsync(EditedPlan.Slug, 3, "Ann"));
    }

    [Fact]
    public async Task A_save_of_data_sets_and_of_something_else_is_judged_as_a_whole()
    {
        var edited = await EditedPlan.OpenAsync();

        // A data set is changed, and a policy goes that others name.
        var outcome = await edited.SaveAsync("Ann", await edited.EditAsync("dataSets", Employees, ("sizeKiB", 512)), await edited.RemovalAsync("backupPolicies", "FLASH-ONLY"));

        Assert.Null(outcome.Version);
        Assert.NotEmpty(outcome.Faults);
        Assert.All(outcome.Faults, fault => Assert.Equal(("dataSets", "FLASH-ONLY"), (fault.Place.Section, fault.Value)));
        Assert.DoesNotContain(outcome.Faults, fault => fault.Place.Identity == Employees);
    }

    [Fact]
    public async Task Comments_of_a_part_that_was_removed_come_at_the_end_and_say_so()
    {
        var edited = await EditedPlan.OpenAsync(Sample.Text.Replace(
            "      - {utility: ADRDSSU-DUMP, to: VTS-R}\n", "      - {utility: ADRDSSU-DUMP, to: VTS-R}\n      # For the vault\n      - {utility: ADRDSSU-DUMP, to: CARTRIDGES}\n", StringComparison.Ordinal));
        Assert.Contains("      # For the vault\n", await edited.TextAsync(), StringComparison.Ordinal);

        var first = (await edited.ContentAsync("backupPolicies", "WEEKLY-DUMP"))["steps"]![0]!.DeepClone();
        Assert.Empty((await edited.SaveAsync("Ann", await edited.EditAsync("backupPolicies", "WEEKLY-DUMP", ("steps", new JsonArray(first))))).Faults);

        Assert.EndsWith("# About backupPolicies[WEEKLY-DUMP].steps[1], which is gone:\n# For the vault\n", await edited.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_of_many_at_once_all_arrive()
    {
        var edited = await EditedPlan.OpenAsync();
        var names = (await edited.Store.PageAsync(EditedPlan.Slug, new ItemQuery { Section = "dataSets" }))!.Items.Select(item => item.Identity).ToList();
        var edits = await Task.WhenAll(names.Select(name => edited.EditAsync("dataSets", name, ("sizeKiB", 77))));

        await Task.WhenAll(edits.Select(edit => Task.Run(() => edited.SaveAsync("Ann", edit))));

        Assert.Equal(1 + names.Count, (await edited.Store.FindAsync(EditedPlan.Slug))!.Version);
        Assert.All((await edited.Library.LoadAsync(EditedPlan.Slug))!.Plan.DataSets, dataSet => Assert.Equal(77, dataSet.SizeKiB));
    }

    [Fact]
    public async Task A_plan_that_is_gone_is_said_so()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.Store.DeleteAsync(EditedPlan.Slug);

        await Assert.ThrowsAsync<PlanGoneException>(() => edited.SaveAsync("Ann"));
    }

    private static ItemEdit Added(string site) => new() { Section = "sites", Content = new JsonObject { ["name"] = site, ["kind"] = "vault" } };

    private static async Task<int> SizeAsync(EditedPlan edited, string name) => (int)(await edited.ContentAsync("dataSets", name))["sizeKiB"]!;
}
