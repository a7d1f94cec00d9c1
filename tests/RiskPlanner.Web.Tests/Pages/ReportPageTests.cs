using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Web.Pages.Reporting;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class ReportPageTests
{
    private const string Make = "Make the report";
    private const string Again = "Check the report again";

    // Sections for which nothing is replayed.
    private static readonly ReportChoice Short = new()
    {
        Sections = [ReportSection.Cover, ReportSection.Topology, ReportSection.Keys, ReportSection.Policies],
        Evidence = ReportEvidence.None,
        Cover = new ReportCover { Classification = "internal", Number = "R-7", Author = "Head of storage" },
    };

    [Fact]
    public async Task Without_a_choice_it_is_asked_for_with_the_defaults_of_the_command_line()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = At(web);

        Assert.Equal(
            ["Cover", "Management summary", "Topology", "Keys and key stores", "Backup policies", "Assessment matrix", "Findings", "Exposure", "Key-loss window", "Assumptions"],
            page.FindAll("fieldset input[type=checkbox]:checked").Select(box => box.ParentElement!.TextContent.Trim()));
        await page.Find("form").SubmitAsync();

        var asked = (await web.Runs.FindNextQueuedAsync())!.Parameters;
        Assert.Equal((ReportRunKind.Kind, Some.Sample, 1, 1UL), (asked.Kind, asked.Plan, asked.PlanVersion, asked.Seed));
        Assert.Equal(
            [("author", "Ann"), ("evidence", "no"), ("plan-version", "1"), ("sections", "cover,summary,topology,keys,policies,matrix,findings,exposure,window,assumptions,evidence")],
            asked.Options.Select(option => (option.Key, option.Value)).Order());
        Assert.Contains("Queued.", page.Find(".rp-run-status").TextContent, StringComparison.Ordinal);
        Assert.True(Button(page, Make).HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_is_chosen_is_asked_for()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = At(web);

        foreach (var section in new[] { "Findings", "Assessment matrix" }) Field(page, section).Change(false);
        Field(page, "Evidence").Change("All");
        Field(page, "Classification").Change(" internal ");
        Field(page, "Report number").Change("R-7");
        Field(page, "Author").Change("Head of storage");
        Field(page, "Version of the plan").Change("2026-2");
        await page.Find("form").SubmitAsync();

        var asked = ReportChoice.Of((await web.Runs.FindNextQueuedAsync())!.Parameters);
        Assert.Equal(
            [ReportSection.Cover, ReportSection.Summary, ReportSection.Topology, ReportSection.Keys, ReportSection.Policies, ReportSection.Exposure, ReportSection.Window, ReportSection.Assumptions, ReportSection.Evidence],
            asked.Sections);
        Assert.Equal(ReportEvidence.All, asked.Evidence);
        Assert.Equal(new ReportCover { Classification = "internal", Number = "R-7", Author = "Head of storage", Version = "2026-2" }, asked.Cover);
    }

    [Fact]
    public async Task A_report_of_nothing_is_refused_and_said()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = At(web);

        for (var boxes = page.FindAll("input[type=checkbox]:checked"); boxes.Count > 0; boxes = page.FindAll("input[type=checkbox]:checked")) boxes[0].Change(false);
        Field(page, "Evidence").Change("None");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Sections: none is chosen.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(await web.Runs.FindNextQueuedAsync());
    }

    [Fact]
    public void A_version_that_is_not_earlier_cannot_be_compared_with()
    {
        Assert.Empty(new ReportFormModel { Since = 2 }.Faults(latest: 3));
        Assert.Equal("Compare with version: 3 is not an earlier version. Expected: 1 to 2.", Assert.Single(new ReportFormModel { Since = 3 }.Faults(latest: 3)));
        Assert.Contains(ReportSection.Changes, new ReportFormModel { Since = 2 }.ToChoice().Sections);
    }

    [Fact]
    public async Task One_that_was_made_is_said_and_listed()
    {
        await using var web = new WebContext();
        var made = await MadeAsync(web);
        var page = At(web);

        web.Tell(made);

        page.WaitForAssertion(() => Assert.Equal("/runs/1", page.FindAll("a").Single(link => link.TextContent == "Show the report").GetAttribute("href")));
        Assert.Contains("of version 1", page.FindAll("li").Single(item => item.TextContent.StartsWith("Report 1", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_result_says_what_it_holds_its_hash_and_its_files()
    {
        await using var web = new WebContext();
        var made = await MadeAsync(web);

        var page = Result(web, made);

        Assert.Equal(await ExpectedAsync(web), Fact(page, "Report data, SHA-256"));
        Assert.Equal(("internal", "R-7", "Head of storage"), (Fact(page, "Classification"), Fact(page, "Report number"), Fact(page, "Author")));
        Assert.Equal(("Cover, Topology, Keys and key stores, Backup policies", "none"), (Fact(page, "Sections"), Fact(page, "Evidence")));
        Assert.Equal(
            [("Download PDF", "/runs/1/report.pdf"), ("Open HTML", "/runs/1/report.html"), ("Download JSON", "/runs/1/result.json")],
            page.Find("[aria-label=Downloads]").QuerySelectorAll("a").Select(link => (link.TextContent, link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Checked_again_it_is_the_same()
    {
        await using var web = new WebContext();
        var page = Result(web, await MadeAsync(web));

        await CheckAsync(web, page);

        page.WaitForAssertion(() => Assert.StartsWith("The same:", page.Find("section .rp-summary[role=status]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.False(Button(page, Again).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Checked_again_one_that_was_changed_is_not_the_same()
    {
        await using var web = new WebContext();
        var made = await MadeAsync(web, document => document with { Data = document.Data.Replace("R-7", "R-8", StringComparison.Ordinal) });
        var page = Result(web, made);

        await CheckAsync(web, page);

        page.WaitForAssertion(() => Assert.StartsWith("Not the same:", page.Find("section .rp-callout[role=status]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains(await ExpectedAsync(web), page.Find("section .rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_serves_the_page_with_the_hash_of_the_data_that_it_serves()
    {
        await using var program = await RunningProgram.StartAsync();
        var slug = await program.KeepAsync(Some.SampleText, Some.Sample);
        var run = await program.Services.GetRequiredService<RunQueue>().EnqueueAsync("Report", Asked(slug));
        var store = program.Services.GetRequiredService<IRunStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await store.FindAsync(run.Id, patience.Token) is { HasEnded: false }) await Task.Delay(20, patience.Token);

        var data = await program.Client.GetByteArrayAsync($"/runs/{run.Id}/result.json");
        var html = await program.Client.GetStringAsync($"/runs/{run.Id}/report.html");

        Assert.Contains(DocumentJson.Sha256(data), html, StringComparison.Ordinal);
        Assert.Contains("R-7", html, StringComparison.Ordinal);
    }

    private static RunParameters Asked(string slug) => new() { Kind = ReportRunKind.Kind, Plan = slug, PlanVersion = 1, Date = "2026-11-21", Options = Short.ToOptions() };

    private static IRenderedComponent<ReportPage> At(WebContext web) => web.At<ReportPage>($"/plans/{Some.Sample}/report", ("Slug", Some.Sample));

    private static IRenderedComponent<RunPage> Result(WebContext web, Run run) => web.At<RunPage>($"/runs/{run.Id}", ("Id", run.Id));

    // What the command line makes of the plan's file.
    private static async Task<string> ExpectedAsync(WebContext web)
    {
        var text = (await web.Services.GetRequiredService<PlanLibrary>().TextAsync(Some.Sample, 1))!;
        var read = PlanFile.Read(text);
        var request = new PlanReportRequest { Sections = Short.Sections, Evidence = Short.Evidence, Cover = Short.Cover, Date = "2026-11-21" };
        return PlanReportJson.Sha256(web.Services.GetRequiredService<PlanReportService>().Make(new FindingQuestion(read.Plan!, read.Sha256, new LocalDate(2026, 11, 21)), request));
    }

    // A report as the worker makes and keeps it.
    private static async Task<Run> MadeAsync(WebContext web, Func<ReportDocument, ReportDocument>? change = null)
    {
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var asked = web.Runs.Add(new Run { Title = "Report on Payroll", Parameters = Asked(Some.Sample) });
        return await DoneAsync(web, asked, bytes => change is null ? bytes : DocumentJson.Write(change(DocumentJson.Read<ReportDocument>(bytes))));
    }

    private static async Task CheckAsync(WebContext web, IRenderedComponent<RunPage> page)
    {
        await Button(page, Again).ClickAsync();
        Assert.Contains("Queued.", page.Find(".rp-run-status").TextContent, StringComparison.Ordinal);
        web.Tell(await DoneAsync(web, (await web.Runs.FindNextQueuedAsync())!, bytes => bytes));
    }

    private static async Task<Run> DoneAsync(WebContext web, Run run, Func<byte[], byte[]> change)
    {
        var result = change(await web.Services.GetRequiredService<RunExecutor>().ExecuteAsync(run.Parameters, new Progress<WorkProgress>(), CancellationToken.None));
        var done = run with { State = RunState.Done, EndedAt = web.Clock.GetUtcNow(), ResultSha256 = DocumentJson.Sha256(result) };
        await web.Runs.CompleteAsync(done, result);
        return done;
    }

    private static IElement Button<T>(IRenderedComponent<T> page, string name)
        where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll("button").Single(button => button.TextContent == name);

    private static IElement Field(IRenderedComponent<ReportPage> page, string label) =>
        page.FindAll("label").Single(found => found.QuerySelector("span")!.TextContent == label).QuerySelector("input, select")!;

    private static string Fact(IRenderedComponent<RunPage> page, string label) =>
        page.FindAll("dt").Single(term => term.TextContent == label).NextElementSibling!.TextContent.Trim();
}
