using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Reports.Files;
using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Tests.Printing;

public class PrintedReportTests
{
    private static readonly ReportFiles Files = new(Render.Renderer, new ChromiumPdfPrinter(BrowserSearch.OnThisMachine));

    [PrintingFact]
    [Trait("Category", "LongProof")]
    public async Task The_two_tables_become_a_tagged_PDF_with_outline_rows_and_page_numbers()
    {
        using var scratch = new Scratch();

        var result = await Files.WritePdfAsync(Documents.Paper, scratch.PathOf("tables.pdf"));

        Assert.Equal(ReportFileStatus.Written, result.Status);
        var pdf = new PrintedFile(result.ReportPath!);
        Assert.Equal("%PDF-"u8.ToArray(), File.ReadAllBytes(result.ReportPath!)[..5]);
        Assert.Matches(@"Tagged:\s+yes", pdf.Info);
        Assert.Matches(@"Title:\s+Threat tables", pdf.Info);
        Assert.InRange(pdf.Pages, 3, 150);
        Assert.All(Documents.Paper.Tables, table => Assert.Contains(table.Title, pdf.Words));
        Assert.All(Documents.Paper.Tables.SelectMany(table => table.Rows), row => Assert.Contains(row.Threat, pdf.Words));
        Assert.Contains($"Page {pdf.Pages} of {pdf.Pages}", pdf.Words);
        Assert.Contains(Application.Documents.DocumentJson.Sha256(File.ReadAllBytes(result.LogsPath!)), pdf.Words);
        Assert.Contains("Table 2 - Threats and mitigations by backup method with encryption keys", pdf.Outline);
        Assert.Contains("Key loss", pdf.Outline);
    }

    [PrintingFact]
    [Trait("Category", "LongProof")]
    public async Task A_replay_becomes_a_listing_with_heads_on_every_page()
    {
        using var scratch = new Scratch();
        var replay = Documents.Replay with { Log = [.. Documents.Replay.Log.Take(200)] };

        var result = await Files.WritePdfAsync(replay, scratch.PathOf("replay.pdf"));

        var pdf = new PrintedFile(result.ReportPath!);
        Assert.Equal(ReportFileStatus.Written, result.Status);
        var listing = pdf.PageTexts.SkipWhile(page => !page.Contains("Time (UTC)", StringComparison.Ordinal)).ToList();
        Assert.InRange(listing.Count, 4, 10);
        Assert.All(listing, page => Assert.Contains("Time (UTC)", page));
        Assert.All(replay.Outcomes, outcome => Assert.Contains(outcome.DataSet, pdf.Words));
    }

    [PrintingFact]
    [Trait("Category", "LongProof")]
    public async Task The_report_on_the_sample_with_the_evidence_of_its_Nos_is_read_in_25_pages()
    {
        using var scratch = new Scratch();
        var read = PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml"));
        var service = new PlanReportService(new ThreatTableService(), new AlignmentService(), new FindingsService(FindingProviders.All()), new ExposureService());
        var report = service.Make(new FindingQuestion(read.Plan!, read.Sha256, new LocalDate(2026, 11, 21)), new PlanReportRequest { Date = "2026-11-21", Evidence = ReportEvidence.No });

        var result = await Files.WritePdfAsync(report, scratch.PathOf("report.pdf"));

        Assert.InRange(new PrintedFile(result.ReportPath!).Pages, 15, 25);
    }

    [PrintingFact]
    [Trait("Category", "LongProof")]
    public async Task The_replay_of_the_paper_s_first_example_is_read_in_12_pages()
    {
        using var scratch = new Scratch();
        var read = PlanFile.Read(Repository.Read("samples/scenarios/example-1.yaml"));
        var strikes = EventParser.Parse(read.Plan!, ["key-deletion target=DSET.PRIM.CONSOL.Y2018 at=2020-10-20T15:00:00Z discovered=next-use"], out var faults);
        Assert.Empty(faults);

        var result = await Files.WritePdfAsync(new ReplayService().Run(read.Plan!, read.Sha256, strikes, 1, "2026-11-21"), scratch.PathOf("replay.pdf"));

        Assert.InRange(new PrintedFile(result.ReportPath!).Pages, 3, 12);
    }
}
