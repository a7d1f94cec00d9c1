using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>What the page of an item says of it besides its fields: its users, its history, its text.</summary>
public sealed class ItemAboutTests
{
    private const string HistoryKey = "DSET.PRIM.HISTORY.KEY001";
    private const string Tax = "PAYROLL.TAX.TABLES";

    [Fact]
    public async Task An_item_says_what_uses_it_with_a_link_to_each()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "WEEKLY-DUMP");

        Assert.Equal(["LEDGER.POSTINGS.CURRENT", "PAYROLL.TAX.TABLES"], page.Fold("Used by 2 items").QuerySelectorAll("a").Select(link => link.Text()));
        Assert.Equal($"/plans/{Some.Sample}/edit/dataSets/LEDGER.POSTINGS.CURRENT", page.Fold("Used by 2 items").QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_used_cannot_be_removed_and_says_so_beside_the_button()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "keys", HistoryKey);

        Assert.True(page.Button("Remove").HasAttribute("disabled"));
        Assert.Contains("Used by 1 item", page.Description(page.Button("Remove")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_a_volume_uses_its_array()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "arrays", "DS8K-R");

        Assert.Equal(["DAILY-REPRO", "DAILY-REPRO-LEDGER", "MIRROR"], page.Fold("Used by 3 items").QuerySelectorAll("a").Select(link => link.Text()));
    }

    [Fact]
    public async Task Exactly_what_is_used_is_kept_from_being_removed()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var uses = new ItemUses(web.Plans);
        var editor = web.Services.GetRequiredService<PlanEditor>();
        var used = 0;

        foreach (var item in PlanItems.Split(Some.SamplePlan).Where(item => item.Section != PlanSection.HeadKey))
        {
            if (await uses.OfAsync(Some.Sample, item) is not { } found) continue;
            var version = (await web.Plans.FindAsync(Some.Sample))!.Version;
            var outcome = await editor.SaveAsync(new PlanEdit(Some.Sample, "Ann", [new ItemEdit { Section = item.Section, Identity = item.Identity, Base = item.Content }]));
            var blamed = outcome.Faults.Where(fault => fault.Value.Length > 0).Select(fault => (fault.Place.Section, fault.Place.Identity)).ToHashSet();
            Assert.True(found.All(use => blamed.Contains((use.Section, use.Identity))), $"{item.Section} {item.Identity}: something uses it and does not miss it.");
            Assert.Equal(found.Count > 0, outcome.Version is null);
            if (found.Count > 0) used++;
            else await editor.UndoAsync(Some.Sample, version + 1, "Ann");
        }

        Assert.True(used > 15, $"{used} are used.");
    }

    [Fact]
    public async Task The_question_whether_to_remove_stands_where_the_button_stood()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);

        page.Button("Remove").Click();

        Assert.Equal(["Delete", "Cancel"], page.FindAll($"form[aria-label='{Tax}'] section[aria-label=Remove] button").Select(button => button.Text()));
        Assert.DoesNotContain(page.FindAll("button"), button => button.Text() == "Save");
        page.Button("Cancel").Click();
        page.Button("Remove").Click();
        page.Button("Delete").Click();
        Assert.Empty(await web.Plans.ItemsAsync(Some.Sample, "dataSets", [Tax]));
    }

    [Fact]
    public async Task The_history_says_who_changed_what_in_which_version()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);
        page.Fold("History").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.EndsWith("by Ann: From a file", page.Fold("History").QuerySelector("ol > li:only-child")!.Text(), StringComparison.Ordinal);

        page.Field("Size KiB").Change("99");
        page.Find("form[aria-label]").Submit();
        page.Field("Size KiB").Change("100");
        page.Field("Description").Change("Rates");
        page.Find("form[aria-label]").Submit();

        var entries = page.Fold("History").QuerySelectorAll("ol > li").Select(entry => entry.Text()).ToList();
        Assert.Equal(3, entries.Count);
        Assert.StartsWith("Version 3, ", entries[0], StringComparison.Ordinal);
        Assert.Contains("by Ann: changed", entries[0], StringComparison.Ordinal);
        var tables = page.Fold("History").QuerySelectorAll("ol > li").Select(entry => entry.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Text())))).ToList();
        Assert.Equal(["description Not set Rates", "sizeKiB 99 100"], tables[0].Order(StringComparer.Ordinal));
        Assert.Equal(["sizeKiB 32 99"], tables[1]);
    }

    [Fact]
    public async Task The_history_goes_on_under_former_names_and_stops_at_a_bound()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var editor = web.Services.GetRequiredService<PlanEditor>();
        for (var size = 1; size <= 12; size++) await SaveAsync(Tax, Tax, size);
        await SaveAsync(Tax, "PAYROLL.TAX.OTHER", 12);
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", "PAYROLL.TAX.OTHER");

        page.Fold("History").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Equal(10, page.Fold("History").QuerySelectorAll("ol > li").Length);
        Assert.Contains("renamed, was PAYROLL.TAX.TABLES", page.Fold("History").QuerySelector("ol > li")!.Text(), StringComparison.Ordinal);
        page.Button("Show earlier").Click();

        Assert.Equal(14, page.Fold("History").QuerySelectorAll("ol > li").Length);

        async Task SaveAsync(string identity, string name, int size)
        {
            var item = (await web.Plans.ItemsAsync(Some.Sample, "dataSets", [identity])).Single().Item;
            var content = item.ToJson();
            (content["name"], content["sizeKiB"]) = (name, size);
            Assert.NotNull((await editor.SaveAsync(new PlanEdit(Some.Sample, "Ann", [new ItemEdit { Section = "dataSets", Identity = identity, Base = item.Content, Content = content }]))).Version);
        }
    }

    [Fact]
    public async Task What_was_removed_and_came_back_has_one_history()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var editor = web.Services.GetRequiredService<PlanEditor>();
        var item = (await web.Plans.ItemsAsync(Some.Sample, "dataSets", [Tax])).Single().Item;
        await editor.SaveAsync(new PlanEdit(Some.Sample, "Ann", [new ItemEdit { Section = "dataSets", Identity = Tax, Base = item.Content }]));
        await editor.SaveAsync(new PlanEdit(Some.Sample, "Bob", [new ItemEdit { Section = "dataSets", Content = item.ToJson() }]));
        var history = new PlanHistory(web.Plans);

        var found = await history.OfItemAsync(Some.Sample, "dataSets", new ItemHistoryPlace(3, Tax), 10);

        Assert.Equal([(3, DifferenceKind.Added), (2, DifferenceKind.Removed), (1, DifferenceKind.Added)], found.Entries.Select(entry => (entry.Version.Number, entry.Difference.Kind)));
        Assert.Null(found.Next);
        var first = await history.OfItemAsync(Some.Sample, "dataSets", new ItemHistoryPlace(3, Tax), 2);
        Assert.Equal([1], (await history.OfItemAsync(Some.Sample, "dataSets", first.Next!, 2)).Entries.Select(entry => entry.Version.Number));
        var never = await history.OfItemAsync(Some.Sample, "dataSets", new ItemHistoryPlace(1, "A.B", IsThere: false), 2);
        Assert.Equal((0, (ItemHistoryPlace?)null), (never.Entries.Count, never.Next));
    }

    [Fact]
    public async Task The_text_of_an_item_is_that_of_the_file_with_its_comments()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "sysplexes", "PLEXRECV");

        page.Fold("YAML").TriggerEvent("ontoggle", EventArgs.Empty);

        var text = page.Fold("YAML").QuerySelector("pre")!.TextContent;
        Assert.StartsWith("sysplexes:\n  # The recovery site gets the next release first.\n  - name: PLEXRECV\n    site: RECOV\n", text, StringComparison.Ordinal);
        Assert.EndsWith("    keyStore: CKDS-MAIN\n", text, StringComparison.Ordinal);
        page.Button("Copy").Click();
        Assert.Contains("PLEXRECV", (string)web.JSInterop.Invocations["navigator.clipboard.writeText"].Single().Arguments[0]!, StringComparison.Ordinal);
        Assert.Contains("Copied.", page.Fold("YAML").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_each_item_is_a_part_of_the_file()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var texts = new ItemText(web.Plans);
        var file = (await new PlanLibrary(web.Plans, new PlanHistory(web.Plans), web.Clock).TextAsync(Some.Sample))!;

        foreach (var item in PlanItems.Split(Some.SamplePlan).Where(item => item.Section != PlanSection.HeadKey))
        {
            var text = (await texts.OfAsync(Some.Sample, item.Section, item.Identity))!;
            Assert.StartsWith($"{item.Section}:\n", text, StringComparison.Ordinal);
            Assert.Contains(text[(item.Section.Length + 2)..], file, StringComparison.Ordinal);
            Assert.Contains(item.Identity, text, StringComparison.Ordinal);
        }

        var head = (await texts.OfAsync(Some.Sample, PlanSection.HeadKey, PlanSection.HeadKey))!;
        Assert.Contains("name: Payroll at two sites", head, StringComparison.Ordinal);
        Assert.DoesNotContain("dataSets:", head, StringComparison.Ordinal);
        Assert.Null(await texts.OfAsync(Some.Sample, "dataSets", "NO.SUCH"));
    }
}
