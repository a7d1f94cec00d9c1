using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>A report on a plan: chosen, made, downloaded and checked again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReportStoryTests(TestBrowser browser, SharedApp app)
{
    private const float Patience = 180_000;
    [BrowserFact]
    public async Task A_report_is_made_its_pdf_names_the_hash_of_its_data_and_a_check_finds_it_the_same()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync("/plans/payroll-two-sites/report");

        await page.GetByLabel("Key-loss window").UncheckAsync();
        await page.GetByLabel("Classification").FillAsync("for the board");
        await page.GetByLabel("Report number").FillAsync("R-2026-7");
        await page.GetByLabel("Author").FillAsync("Head of storage");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the report" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the report" }).ClickAsync(new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Heading, new() { Name = "Check again" }).WaitForAsync();
        var result = new Uri(page.Url).AbsolutePath;

        var json = await File.ReadAllBytesAsync(await DownloadAsync(page, "Download JSON"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(json));
        await page.GetByText(hash).WaitForAsync();
        var text = await TextOfPdfAsync(await DownloadAsync(page, "Download PDF"));
        foreach (var expected in new[] { hash, "for the board", "R-2026-7", "Head of storage", "Management summary", "Assessment matrix" }) Assert.Contains(expected, text, StringComparison.Ordinal);
        var html = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), $"{result}/report.html").AbsoluteUri);
        Assert.Contains(hash, await html.TextAsync(), StringComparison.Ordinal);

        // The command on the cover, on the plan's file.
        var date = await page.GetByText("dated 20").InnerTextAsync();
        var made = await CommandLineAsync(
            await (await page.APIRequest.GetAsync($"{app.Address}/plans/payroll-two-sites/file")).BodyAsync(),
            "--sections", "cover,summary,topology,keys,policies,matrix,findings,exposure,assumptions,evidence", "--evidence", "no",
            "--author", "Head of storage", "--plan-version", "1", "--classification", "for the board", "--number", "R-2026-7",
            "--seed", "1", "--date", date[(date.IndexOf("dated ", StringComparison.Ordinal) + 6)..][..10], "--format", "json");
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(made)));

        await page.GetByRole(AriaRole.Button, new() { Name = "Check the report again" }).ClickAsync();
        await page.GetByText("The same: computed anew").WaitForAsync(new() { Timeout = Patience });
        // What was found is kept.
        await watched.GoAsync(result);
        await page.GetByText("The same: computed anew").WaitForAsync();

        Assert.Empty(watched.Errors);
        Assert.Empty(await FaultsAsync(["/plans/payroll-two-sites/report", result]));
    }

    private async Task<List<string>> FaultsAsync(string[] paths)
    {
        List<string> faults = [];
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390) })
        {
            await using var watched = await browser.OpenAsync(app, width, scheme);
            foreach (var path in paths)
            {
                await watched.GoAsync(path);
                await Pictures.TakeAsync(watched.Page, $"report-{(path.StartsWith("/runs", StringComparison.Ordinal) ? "result" : "form")}-{scheme}-{width}");
                if (await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) faults.Add($"{path} at {width}: the page scrolls sideways");
                faults.AddRange((await Accessibility.FaultsAsync(watched.Page, scheme, width)).Select(fault => $"{path} {scheme} {width}: {fault}"));
            }

            faults.AddRange(watched.Errors);
        }

        return faults;
    }

    private static async Task<byte[]> CommandLineAsync(byte[] plan, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("riskplanner-report-");
        try
        {
            var file = Path.Combine(folder.FullName, "plan.yaml");
            await File.WriteAllBytesAsync(file, plan);
            using var program = Process.Start(new ProcessStartInfo(Repository.PathOf("artifacts/bin/riskplanner"), ["report", file, .. options]) { RedirectStandardOutput = true })!;
            using var output = new MemoryStream();
            await program.StandardOutput.BaseStream.CopyToAsync(output);
            await program.WaitForExitAsync();
            Assert.Equal(0, program.ExitCode);
            return output.ToArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync(), new() { Timeout = 120_000 });
        return await download.PathAsync();
    }

    private static async Task<string> TextOfPdfAsync(string path)
    {
        using var pdftotext = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await pdftotext.StandardOutput.ReadToEndAsync();
        await pdftotext.WaitForExitAsync();
        Assert.Equal(0, pdftotext.ExitCode);
        return text;
    }
}
