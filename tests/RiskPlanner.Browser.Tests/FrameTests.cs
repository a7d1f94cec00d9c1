using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class FrameTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    [BrowserFact]
    public async Task The_search_opens_by_its_key_finds_a_part_of_a_name_and_leads_there()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync(Editing.Sample);

        await page.Keyboard.PressAsync("Control+k");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search plans" });
        await box.FillAsync("master k");
        await page.GetByRole(AriaRole.Option, new() { Name = "Page Master keys" }).WaitForAsync();
        await Pictures.TakeAsync(page, "palette");
        await Accessibility.AssertAsync(page);
        await box.PressAsync("Enter");

        await page.IsAtAsync($"{Editing.Sample}/master-keys");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Master keys", Level = 1 }).WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task In_a_narrow_window_the_menu_opens_over_the_page_and_closes_when_a_page_was_chosen()
    {
        await using var watched = await browser.OpenAsync(app, 390);
        var page = watched.Page;
        await watched.GoAsync(Editing.Sample);
        var drawer = page.GetByRole(AriaRole.Navigation, new() { Name = "Plan" });
        Assert.False(await drawer.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await drawer.WaitForAsync();
        await Pictures.TakeAsync(page, "menu-390");
        await Accessibility.AssertAsync(page);
        await drawer.GetByRole(AriaRole.Link, new() { Name = "Versions" }).ClickAsync();

        await page.IsAtAsync($"{Editing.Sample}/versions");
        await drawer.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_double_click_starts_one_run()
    {
        await using var watched = await browser.OpenAsync(app);
        await watched.GoAsync("/tables");

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Derive the tables" }).DblClickAsync();
        await watched.GoAsync("/runs");

        await watched.Page.GetByText("1 run in all.").WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_word_shows_its_meaning_to_the_pointer_and_to_the_keyboard()
    {
        await using var watched = await browser.OpenAsync(app);
        await watched.GoAsync($"{Editing.Sample}/master-keys");
        var word = watched.Page.GetByRole(AriaRole.Link, new() { Name = "OLD register" });

        await word.HoverAsync();
        await watched.Page.GetByRole(AriaRole.Tooltip).Filter(new() { HasText = "previous master key" }).WaitForAsync();
        await Pictures.TakeAsync(watched.Page, "term");
        await Accessibility.AssertAsync(watched.Page);
    }

    [BrowserFact]
    public async Task Nothing_that_the_bar_offers_is_cut_off_in_a_narrow_window()
    {
        List<string> cut = [];
        await using var watched = await browser.AsAsync(app, "Ann Example");
        await watched.GoAsync(Editing.Sample);
        foreach (var width in new[] { 360, 390, 500, 640, 800, 960, 1280 })
        {
            await watched.Page.SetViewportSizeAsync(width, 800);
            cut.AddRange((await watched.Page.EvaluateAsync<string[]>(CutOff)).Select(part => $"{width}: {part}"));
        }

        await watched.Page.SetViewportSizeAsync(500, 800);
        await Pictures.TakeAsync(watched.Page, "bar-500");
        Assert.Empty(cut);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_goes_through_the_frame_and_shows_where_it_is()
    {
        await using var watched = await browser.OpenAsync(app);
        await watched.GoAsync(Editing.Sample);
        // The heading has the focus once a page is open; the first stop of all is the link that skips the frame.
        await watched.Page.Locator(".rp-brand").FocusAsync();
        List<string> stops = [];
        for (var stop = 0; stop < 10; stop++)
        {
            await watched.Page.Keyboard.PressAsync(stop == 0 ? "Shift+Tab" : "Tab");
            stops.Add(await watched.Page.EvaluateAsync<string>(Focused));
        }

        Assert.Equal(
            ["Skip to the content", "RiskPlanner", "Open plan", "Search", "Activity: nothing is running", "Help and glossary", "Your name", "Theme", "Dashboard", "Plans"], stops);
        Assert.Empty(watched.Errors);
    }

    // The name of what has the focus; nothing where the focus is not to be seen.
    private const string Focused = """
        (() => {
          const part = document.activeElement;
          const style = getComputedStyle(part);
          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && part.getBoundingClientRect().bottom > 0;
          const name = part.getAttribute('aria-label') ?? (part.labels?.length ? part.labels[0].querySelector('span').textContent : part.querySelector('span')?.textContent ?? part.textContent);
          return seen ? name.trim() : `${name.trim()}: not seen`;
        })()
        """;

    // What reaches out of the window, and a choice of the theme that has no room for its words. The switcher of plans may be short: plans have long names.
    private const string CutOff = """
        (() => {
          const parts = [...document.querySelectorAll('header.rp-top > *, header.rp-top .rp-button')];
          const out = parts.filter(part => { const box = part.getBoundingClientRect(); return box.width > 0 && (box.left < 0 || box.right > innerWidth); });
          const theme = document.querySelector('header.rp-top .rp-theme select');
          const width = theme.offsetWidth;
          theme.style.inlineSize = 'max-content';
          if (theme.offsetWidth > width) out.push(theme);
          theme.style.inlineSize = '';
          return out.map(part => part.outerHTML.slice(0, 80));
        })()
        """;
}
