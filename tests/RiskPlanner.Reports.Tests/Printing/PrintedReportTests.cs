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
}
