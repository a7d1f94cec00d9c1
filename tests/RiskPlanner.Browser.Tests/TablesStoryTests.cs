using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class TablesStoryTests(TestBrowser browser, SharedApp app)
{
    [BrowserFact]
    public async Task The_tables_are_derived_a_cell_shows_its_evidence_and_the_pdf_has_every_row()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;

        await Derived.TablesAsync(watched);
        await page.GetByRole(AriaRole.Row, new() { Name = "Data centre loss" }).First.GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Evidence: Data centre loss, Access method to tape/VTS" }).WaitForAsync();
        Assert.Contains("cell=paper-1.5.2", page.Url, StringComparison.Ordinal);
        var evidence = page.Locator("#evidence");
        Assert.Contains("copy is offsite", await evidence.InnerTextAsync(), StringComparison.Ordinal);
        await DocumentPicture.CheckAsync(browser, app, page, "tables");

        await evidence.GetByRole(AriaRole.Link, new() { Name = "lines: log of variant 2, site-loss target=P" }).ClickAsync();
        await evidence.GetByText("Log of variant 2").WaitForAsync();
        Assert.Contains("IEBGENER", await evidence.GetByRole(AriaRole.Region, new() { Name = "Log of variant 2" }).InnerTextAsync(), StringComparison.Ordinal);

        await page.GoBackAsync();
        await evidence.GetByText("Log of variant 1").WaitForAsync();
        await page.GoBackAsync();
        await evidence.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        var text = await TextOfPdfAsync(page);
        foreach (var threat in RowsOfThePaper()) Assert.Contains(threat, text, StringComparison.Ordinal);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_shared_address_opens_the_same_evidence()
    {
        await using var maker = await browser.OpenAsync(app);
        await Derived.TablesAsync(maker);

        await using var other = await browser.OpenAsync(app);
        await other.GoAsync("/tables?cell=paper-2.6.1&variant=2");

        await other.Page.GetByRole(AriaRole.Heading, new() { Name = "Evidence: Key loss, Access method to disk" }).WaitForAsync();
        await other.Page.GetByText("Log of variant 2").WaitForAsync();
    }

    [BrowserFact]
    public async Task The_json_is_the_one_of_the_command_line()
    {
        await using var watched = await browser.OpenAsync(app);
        await Derived.TablesAsync(watched);

        var download = await watched.Page.RunAndWaitForDownloadAsync(() => watched.Page.GetByRole(AriaRole.Link, new() { Name = "Download JSON" }).ClickAsync());

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Equal(RowsOfThePaper(), json.RootElement.EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray()).Select(Threat));
    }

    private static async Task<string> TextOfPdfAsync(IPage page)
    {
        // The click waits for the answer as the download does: the browser prints meanwhile.
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).ClickAsync(new() { Timeout = 120_000 }), new() { Timeout = 120_000 });
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        using var pdftotext = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", await download.PathAsync(), "-"]) { RedirectStandardOutput = true })!;
        var text = await pdftotext.StandardOutput.ReadToEndAsync();
        await pdftotext.WaitForExitAsync();
        Assert.Equal(0, pdftotext.ExitCode);
        return text;
    }

    private static List<string> RowsOfThePaper()
    {
        List<string> rows = [];
        foreach (var number in new[] { 1, 2 })
        {
            using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"paper-table-{number}.json")));
            rows.AddRange(golden.RootElement.GetProperty("rows").EnumerateArray().Select(Threat));
        }

        Assert.Equal(11, rows.Count);
        return rows;
    }

    private static string Threat(JsonElement row) => row.GetProperty("threat").GetString()!;
}
