using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class EditingStoryTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const string Employees = "PAYROLL.MASTER.EMPLOYEE";

    [BrowserFact]
    public async Task A_plan_is_begun_from_a_template_edited_saved_and_the_save_undone()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync("/plans/new");
        await page.GetByText("Two sites with a mirror").ClickAsync();
        await page.GetByLabel("Name of the plan").FillAsync("Trial");
        await watched.PressAsync("Create plan");
        await page.GetByLabel("Your name").FillAsync("Ann O'Hara");
        await watched.PressAsync("Use this name");
        await page.IsAtAsync("/plans/trial");

        await page.GetByRole(AriaRole.Link, new() { Name = "data sets", Exact = true }).First.ClickAsync();
        await page.Locator("a[data-row]").First.ClickAsync();
        var before = await watched.TypedAsync("sizeKiB");
        await watched.TypeAsync("sizeKiB", "4711");
        await watched.SaveAsync();
        Assert.Equal("4711", await watched.TypedAsync("sizeKiB"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo version 2" }).ClickAsync();
        await watched.SaidAsync("Version 2 is undone.");
        Assert.Equal(before, await watched.TypedAsync("sizeKiB"));
        await page.GetByText("Ann O'Hara").First.WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task Two_people_who_change_the_same_key_choose_and_nothing_is_lost()
    {
        await using var ann = await browser.AsAsync(app, "Ann");
        await using var bob = await browser.AsAsync(app, "Bob");
        await bob.ItemAsync("dataSets", Employees);
        await ann.ItemAsync("dataSets", Employees);
        await ann.TypeAsync("sizeKiB", "512");
        await ann.SaveAsync();

        await bob.TypeAsync("sizeKiB", "1024");
        await bob.TypeAsync("description", "Who works here");
        await bob.PressAsync("Save");
        await bob.SaidAsync("Ann changed the same fields meanwhile");
        await Accessibility.AssertAsync(bob.Page);
        await bob.PressAsync("Save with these choices");
        await bob.SaidAsync("Saved.");

        Assert.Equal(("1024", "Who works here"), (await bob.TypedAsync("sizeKiB"), await bob.TypedAsync("description")));
        Assert.Empty(ann.Errors.Concat(bob.Errors));
    }

    [BrowserFact]
    public async Task Two_people_who_change_different_keys_and_rows_do_not_meet()
    {
        await using var ann = await browser.AsAsync(app, "Ann");
        await using var bob = await browser.AsAsync(app, "Bob");
        await bob.ItemAsync("dataSets", "PAYROLL.WORK.SORTED");
        await ann.ItemAsync("dataSets", "PAYROLL.WORK.SORTED");
        await ann.TypeAsync("sizeKiB", "99");
        await ann.SaveAsync();
        await ann.ItemAsync("dataSets", "PAYROLL.TAX.TABLES");
        await ann.TypeAsync("sizeKiB", "98");
        await ann.SaveAsync();

        await bob.TypeAsync("description", "For the night");
        await bob.SaveAsync();

        await bob.SaidAsync("Ann changed sizeKiB meanwhile; both changes are in.");
        // The notice stands before the fields have their new values.
        await Assertions.Expect(bob.Page.Locator("#field-sizeKiB")).ToHaveValueAsync("99");
        Assert.Equal("For the night", await bob.TypedAsync("description"));
    }

    [BrowserFact]
    public async Task What_one_removes_while_another_edits_it_can_be_created_again()
    {
        await using var ann = await browser.AsAsync(app, "Ann");
        await using var bob = await browser.AsAsync(app, "Bob");
        await bob.ItemAsync("dataSets", "LEDGER.RATES.DAILY");
        await ann.ItemAsync("dataSets", "LEDGER.RATES.DAILY");
        await ann.PressAsync("Remove");
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true })).ToBeInViewportAsync();
        await ann.PressAsync("Delete");
        await ann.SaidAsync("LEDGER.RATES.DAILY removed");

        await bob.TypeAsync("sizeKiB", "77");
        await bob.PressAsync("Save");
        await bob.SaidAsync("Ann removed it meanwhile");
        await bob.PressAsync("Create it again");
        await bob.SaidAsync("Saved.");

        Assert.Equal("77", await bob.TypedAsync("sizeKiB"));
    }

    [BrowserFact]
    public async Task What_is_wrong_is_said_when_a_field_is_left_and_what_is_missing_is_made_in_another_tab()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        var page = watched.Page;
        await watched.ItemAsync("dataSets", "PAYROLL.TAX.TABLES");
        await watched.TypeAsync("sizeKiB", "abc");
        await watched.TypeAsync("application", "newapp");
        await page.Locator("#field-name").FocusAsync();
        await Assertions.Expect(page.Locator("#field-sizeKiB")).ToHaveAttributeAsync("aria-invalid", "true");

        var other = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Create NEWAPP" }).ClickAsync());
        await Assertions.Expect(other.Locator("#field-name")).ToHaveValueAsync("NEWAPP");
        await other.Locator("html[data-alive]").WaitForAsync();
        await other.GetByLabel("Criticality").SelectOptionAsync("high");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await other.GetByText("Application NEWAPP added").WaitForAsync();
        await other.CloseAsync();

        await page.Locator("#field-application").FocusAsync();
        await Assertions.Expect(page.Locator("#field-application")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await watched.TypeAsync("sizeKiB", "33");
        await page.Locator("#field-name").FocusAsync();
        await Assertions.Expect(page.Locator("#field-sizeKiB")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await watched.TypeAsync("application", "PAYROLL");
        await watched.SaveAsync();
        // Others of these stories count the applications.
        await watched.ItemAsync("applications", "NEWAPP");
        await watched.PressAsync("Remove");
        await watched.PressAsync("Delete");
        await watched.SaidAsync("NEWAPP removed");
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task Names_of_full_length_with_national_characters_are_shown_whole()
    {
        var label = string.Join('.', Enumerable.Repeat("K#@$567", 8));
        var name = string.Join('.', Enumerable.Repeat("A#@$56", 6)) + ".B1";
        Assert.Equal((63, 44), (label.Length, name.Length));
        await using var watched = await browser.AsAsync(app, "Ann", 390);
        await watched.ItemAsync("keys", "new");
        await watched.TypeAsync("label", label + "#");
        await watched.TypeAsync("keyStore", "CKDS-MAIN");
        await watched.SaveAsync();
        await watched.GoAsync($"{Editing.Sample}/edit/dataSets/new?like={Employees}");
        await watched.TypeAsync("name", name);
        await watched.TypeAsync("keyLabel", label + "#");
        await watched.SaveAsync();

        await watched.GoAsync($"{Editing.Sample}/edit/dataSets?mask={Uri.EscapeDataString(name)}");
        var row = watched.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        Assert.Contains(label + "#", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_list_is_worked_through_by_keyboard_alone()
    {
        await using var watched = await browser.AsAsync(app, "Kay");
        var (page, keyboard) = (watched.Page, watched.Page.Keyboard);
        await watched.GoAsync($"{Editing.Sample}/edit/sites");
        // The circuit lives before the rows are read; a key that is pressed in between finds nothing.
        await page.Locator("#mask").WaitForAsync();

        await SearchAsync(page, "*V*");
        await keyboard.PressAsync("Enter");
        await page.IsAtAsync(new Regex("mask="));
        await watched.SaidAsync("2 sites found");
        await page.Locator("h1").ClickAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Site VAULT" }).WaitForAsync();
        await watched.TypeAsync("name", "CAVE");
        await keyboard.PressAsync("Enter");
        await watched.SaidAsync("that refer to it follow");
        await page.Locator("h1").ClickAsync();
        await keyboard.PressAsync("Control+z");
        await watched.SaidAsync("is undone");
        await watched.GoAsync($"{Editing.Sample}/edit/sites");
        await keyboard.PressAsync("n");
        await page.GetByRole(AriaRole.Heading, new() { Name = "New site" }).WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_view_brings_columns_and_mask_back_after_a_reload_and_its_rows_are_downloaded()
    {
        await using var watched = await browser.AsAsync(app, "Kay");
        var page = watched.Page;
        await watched.GoAsync($"{Editing.Sample}/edit/dataSets?mask=LEDGER.**");

        await page.Locator("summary").Filter(new() { HasText = "Columns" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Updates", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move Updates left" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync(new Regex("columns=application,organisation,volume,keyLabel,updates,sizeKiB$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move Updates left" })).ToBeFocusedAsync();
        await page.Locator("summary").Filter(new() { HasText = "Views" }).ClickAsync();
        await page.GetByLabel("Name of this view").FillAsync("Ledger with updates");
        await Accessibility.AssertAsync(page);
        await watched.PressAsync("Save view");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ledger with updates" }).WaitForAsync();

        await watched.GoAsync($"{Editing.Sample}/edit/dataSets");
        await page.Locator("summary").Filter(new() { HasText = "Views (1)" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ledger with updates" }).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Updates" }).WaitForAsync();
        await watched.SaidAsync("3 data sets found");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(("name,application,organisation,volume,keyLabel,updates,sizeKiB", 4), (lines[0], lines.Length));
        Assert.Equal("payroll-two-sites-dataSets.csv", download.SuggestedFilename);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_row_is_moved_by_keyboard_and_the_focus_goes_along()
    {
        await using var watched = await browser.AsAsync(app, "Kay");
        var page = watched.Page;
        await watched.GoAsync($"{Editing.Sample}/edit/tapes");

        await page.GetByRole(AriaRole.Button, new() { Name = "Move CARTRIDGES up" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await watched.SaidAsync("CARTRIDGES is moved up.");

        await Assertions.Expect(page.Locator("tbody th").First).ToHaveTextAsync("CARTRIDGES");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move CARTRIDGES down" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("tbody th").First).ToHaveTextAsync("VTS-R");
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task What_is_not_saved_is_asked_about_before_it_is_left()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        await watched.ItemAsync("sites", "VAULT");
        await watched.TypeAsync("name", "ELSEWHERE");
        var link = watched.Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true });

        await link.ClickAsync();
        await watched.PressAsync("Stay");
        Assert.Equal("ELSEWHERE", await watched.TypedAsync("name"));
        await link.ClickAsync();
        await watched.PressAsync("Leave");

        await watched.Page.IsAtAsync("/edit/sites");
        Assert.Empty(watched.Errors);
    }

    /// <summary>Types a mask by keyboard. When a page has come its heading takes the focus, once; what is being typed then goes astray.</summary>
    private static async Task SearchAsync(IPage page, string mask)
    {
        var field = page.Locator("#mask");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync(mask);
            if (await field.InputValueAsync() == mask) return;
            await field.FillAsync("");
            await page.Locator("h1").ClickAsync();
        }

        Assert.Fail("The key / leads to the mask each time, and what is typed never arrives.");
    }
}
