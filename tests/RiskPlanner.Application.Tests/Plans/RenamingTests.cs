using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using Xunit.Abstractions;

namespace RiskPlanner.Application.Tests.Plans;

/// <summary>Whatever is renamed, everything that was referred to is referred to still.</summary>
public sealed class RenamingTests(ITestOutputHelper output)
{
    private const string Between = "BETWEEN";

    [Fact]
    public async Task Two_items_trade_their_names_in_one_save_and_a_list_that_names_both_names_both()
    {
        var edited = await EditedPlan.OpenAsync();
        var before = await PlanAsync(edited);

        var outcome = await edited.SaveAsync("Ann", await RenamedAsync(edited, "sites", "PROD", "RECOV"), await RenamedAsync(edited, "sites", "RECOV", "PROD"));

        Assert.Empty(outcome.Faults);
        var after = await PlanAsync(edited);
        Assert.Equal(["PROD", "RECOV"], before.KeyStores[0].Sites);
        Assert.Equal(["RECOV", "PROD"], after.KeyStores[0].Sites);
        Assert.Equal(PlanMeaning.Of(before), PlanMeaning.Of(after));
    }

    [Fact]
    public async Task Two_items_that_traded_their_names_by_three_saves_are_restored_as_they_were()
    {
        var edited = await EditedPlan.OpenAsync();
        var (text, before) = (await edited.TextAsync(), await PlanAsync(edited));
        foreach (var (from, to) in new[] { ("PROD", Between), ("RECOV", "PROD"), (Between, "RECOV") })
            Assert.Empty((await edited.SaveAsync("Ann", await RenamedAsync(edited, "sites", from, to))).Faults);
        Assert.Equal(PlanMeaning.Of(before), PlanMeaning.Of(await PlanAsync(edited)));

        var restored = await edited.Editor.RestoreAsync(EditedPlan.Slug, 1, "Ann");

        Assert.Empty(restored.Faults);
        Assert.Equal(text, await edited.TextAsync());
        Assert.Equal(["PROD", "RECOV"], (await PlanAsync(edited)).KeyStores[0].Sites);
    }

    [Fact]
    public async Task A_trade_of_names_can_be_undone_and_what_was_added_since_follows()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await RenamedAsync(edited, "sites", "PROD", "RECOV"), await RenamedAsync(edited, "sites", "RECOV", "PROD"));
        await edited.SaveAsync("Bob", new ItemEdit
        {
            Section = "arrays", Content = new JsonObject { ["name"] = "ARRAY-N", ["site"] = "PROD", ["volumes"] = new JsonArray("NEW001") },
        });
        var traded = await PlanAsync(edited);

        Assert.Empty((await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Ann")).Faults);

        var undone = await PlanAsync(edited);
        Assert.Equal(PlanMeaning.Of(traded), PlanMeaning.Of(undone));
        Assert.Equal(["PROD", "RECOV"], undone.KeyStores[0].Sites);
        Assert.Equal("RECOV", undone.Arrays[^1].Site);
    }

    [Fact]
    public async Task What_was_changed_since_keeps_its_change_when_a_trade_is_undone()
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await RenamedAsync(edited, "sites", "PROD", "RECOV"), await RenamedAsync(edited, "sites", "RECOV", "PROD"));
        // The keys are moved to the one site, whose name is that of the other for now.
        await edited.SaveAsync("Bob", await edited.EditAsync("keyStores", "CKDS-MAIN", ("sites", new JsonArray("RECOV"))));
        var changed = await PlanAsync(edited);

        var undone = await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Ann");

        // Both changed the key 'sites': that is told, not guessed.
        Assert.Equal("sites", Assert.Single(Assert.Single(undone.Conflicts).Fields).Key);
        Assert.Equal(PlanMeaning.Of(changed), PlanMeaning.Of(await PlanAsync(edited)));
    }

    [Fact]
    public async Task Names_go_round_among_three_and_one_gets_a_new_one()
    {
        var edited = await EditedPlan.OpenAsync();
        var (text, before) = (await edited.TextAsync(), await PlanAsync(edited));
        string[] labels = [.. before.Keys.Take(4).Select(key => key.Label.Text)];

        var outcome = await edited.SaveAsync("Ann",
            await RenamedAsync(edited, "keys", labels[0], labels[1]), await RenamedAsync(edited, "keys", labels[1], labels[2]),
            await RenamedAsync(edited, "keys", labels[2], labels[3]), await RenamedAsync(edited, "keys", labels[3], "DSET.NEW.KEY001"));

        Assert.Empty(outcome.Faults);
        Assert.Equal(PlanMeaning.Of(before), PlanMeaning.Of(await PlanAsync(edited)));
        await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Ann");
        Assert.Equal(text, await edited.TextAsync());
    }

    [Fact]
    public async Task An_item_that_is_changed_or_added_in_the_same_save_follows_too()
    {
        var edited = await EditedPlan.OpenAsync();
        var store = await edited.EditAsync("keyStores", "CKDS-MAIN", ("archivedKeys", "use"));
        var added = new ItemEdit { Section = "arrays", Content = new JsonObject { ["name"] = "ARRAY-N", ["site"] = "RECOV", ["volumes"] = new JsonArray("NEW001") } };

        var outcome = await edited.SaveAsync("Ann", added, await RenamedAsync(edited, "sites", "PROD", "RECOV"), await RenamedAsync(edited, "sites", "RECOV", "PROD"), store);

        Assert.Empty(outcome.Faults);
        var plan = await PlanAsync(edited);
        Assert.Equal(["RECOV", "PROD"], plan.KeyStores[0].Sites);
        Assert.Equal("PROD", plan.Arrays[^1].Site);
    }

    [Fact]
    public async Task What_refers_to_a_removed_item_does_not_go_over_to_the_one_that_takes_its_name()
    {
        var edited = await EditedPlan.OpenAsync();
        var before = await edited.TextAsync();

        var outcome = await edited.SaveAsync("Ann", await edited.RemovalAsync("sites", "RECOV"), await RenamedAsync(edited, "sites", "PROD", "RECOV"));

        Assert.Contains(outcome.Faults, fault => fault.Place == new PlanPlace("keyStores", "CKDS-MAIN", "sites[1]") && fault.Value == "RECOV" && fault.Edit is null);
        Assert.Contains(outcome.Faults, fault => fault.Place == new PlanPlace("arrays", "DS8K-R", "site"));
        Assert.All(outcome.Faults, fault => Assert.Equal("RECOV", fault.Value));
        Assert.Equal(before, await edited.TextAsync());
    }

    [Fact]
    public async Task A_name_that_an_item_keeps_is_not_free_for_another_although_both_are_edited()
    {
        var edited = await EditedPlan.OpenAsync();

        var outcome = await edited.SaveAsync(
            "Ann", await RenamedAsync(edited, "dataSets", "PAYROLL.WORK.SORTED", "PAYROLL.TAX.TABLES"), await edited.EditAsync("dataSets", "PAYROLL.TAX.TABLES", ("sizeKiB", 1)));

        Assert.Equal((0, "PAYROLL.TAX.TABLES"), Assert.Single(outcome.Faults.Select(fault => (fault.Edit!.Value, fault.Value)).Distinct()));
    }

    [Theory]
    [InlineData("criticality", "PROD")]
    [InlineData("description", "PROD")]
    public async Task Equal_words_that_are_no_references_stay(string key, string word)
    {
        var edited = await EditedPlan.OpenAsync();
        await edited.SaveAsync("Ann", await RenamedAsync(edited, "applications", "PAYROLL", word), await edited.EditAsync("applications", "LEDGER", key == "description" ? (key, word) : ("description", "x")));

        await edited.SaveAsync("Ann", await RenamedAsync(edited, "sites", "PROD", "MAIN"));

        var plan = await PlanAsync(edited);
        Assert.Contains(plan.Applications, application => application.Name == word);
        Assert.Contains(plan.DataSets, dataSet => dataSet.Application == word);
        Assert.Equal(key == "description" ? word : "x", plan.Applications.Single(application => application.Name == "LEDGER").Description);
        Assert.DoesNotContain(plan.Arrays, array => array.Site == "PROD");
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Random_renamings_change_no_reference_and_come_back_by_undoing_and_by_restoring()
    {
        const int Cases = 100;
        var random = new Random(20261128);
        var (applied, trades, byWays) = (0, 0, 0);
        for (var number = 0; number < Cases; number++)
        {
            var edited = await EditedPlan.OpenAsync();
            var (text, before) = (await edited.TextAsync(), await PlanAsync(edited));
            var (section, names) = RandomRenaming(before, random);
            var isApplied = names.Count > 0 && PlanMeaning.ReferencesTo(before, section) > 0;
            if (isApplied) applied++;
            if (names.Values.Any(names.ContainsKey)) trades++;

            var inOneSave = random.Next(2) == 0 || names.Count == 0;
            if (inOneSave)
            {
                var edits = new List<ItemEdit>();
                foreach (var (from, to) in names) edits.Add(await RenamedAsync(edited, section, from, to));
                // One more item is changed by the same save, which must follow as well.
                if (section != "applications") edits.Insert(random.Next(edits.Count + 1), await edited.EditAsync("applications", "LEDGER", ("owner", "Someone")));
                Assert.Empty((await edited.SaveAsync("Ann", [.. edits])).Faults);
            }
            else
            {
                byWays++;
                await RenameOneByOneAsync(edited, section, names, random);
            }

            var renamed = await PlanAsync(edited);
            Assert.Equal(MeaningWithoutOwner(before), MeaningWithoutOwner(renamed));
            Assert.Equal(
                before.NamesOf(section).Select(name => names.GetValueOrDefault(name, name)), renamed.NamesOf(section));

            if (names.Count > 0 && inOneSave && random.Next(2) == 0)
                Assert.Empty((await edited.Editor.UndoAsync(EditedPlan.Slug, 2, "Ann")).Faults);
            else
                Assert.Empty((await edited.Editor.RestoreAsync(EditedPlan.Slug, 1, "Ann")).Faults);
            Assert.Equal(text, await edited.TextAsync());
        }

        output.WriteLine($"{Cases} renamings: {applied} of items that are referred to, {trades} in which names are traded, {byWays} by several saves");
        Assert.True(applied >= Cases / 2 && trades >= Cases / 5 && byWays >= Cases / 4, $"{applied} applied, {trades} trades, {byWays} by several saves");
    }

    private static (string Section, Dictionary<string, string> Names) RandomRenaming(Plan plan, Random random)
    {
        var sections = PlanSections.All.Where(section => !section.IsHead && plan.NamesOf(section.Key).Count >= 2).ToList();
        // Mostly one that something refers to.
        var referredTo = sections.Where(one => PlanMeaning.ReferencesTo(plan, one.Key) > 0).ToList();
        if (random.Next(5) > 0) sections = referredTo;
        var section = sections[random.Next(sections.Count)];
        var chosen = plan.NamesOf(section.Key).OrderBy(_ => random.Next()).Take(random.Next(2, 6)).ToList();
        var targets = chosen.OrderBy(_ => random.Next()).ToList();
        // A name that nobody has goes in for one of them now and then.
        if (random.Next(3) == 0) targets[0] = section.Key is "keys" or "dataSets" ? "ZZ.FRESH.KEY001" : "FRESH";
        return (section.Key, chosen.Zip(targets).Where(pair => pair.First != pair.Second).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    // Each by a save of its own: first all to names of no meaning, then from there to their own.
    private static async Task RenameOneByOneAsync(EditedPlan edited, string section, Dictionary<string, string> names, Random random)
    {
        var free = section is "keys" or "dataSets" ? "ZZ.TEMP{0}.KEY001" : "TEMP{0}";
        var ways = names.Select((pair, index) => (From: pair.Key, Way: free.Replace("{0}", $"{index}", StringComparison.Ordinal), To: pair.Value)).ToList();
        foreach (var way in ways.OrderBy(_ => random.Next()))
            Assert.Empty((await edited.SaveAsync("Ann", await RenamedAsync(edited, section, way.From, way.Way))).Faults);
        foreach (var way in ways.OrderBy(_ => random.Next()))
            Assert.Empty((await edited.SaveAsync("Bob", await RenamedAsync(edited, section, way.Way, way.To))).Faults);
    }

    private static IEnumerable<string> MeaningWithoutOwner(Plan plan) =>
        PlanMeaning.Of(plan with { Applications = [.. plan.Applications.Select(application => application with { Owner = "" })] });

    private static Task<ItemEdit> RenamedAsync(EditedPlan edited, string section, string from, string to) =>
        edited.EditAsync(section, from, (PlanSections.Get(section).IdentityKey, to));

    private static async Task<Plan> PlanAsync(EditedPlan edited) => (await edited.Library.LoadAsync(EditedPlan.Slug))!.Plan;
}
