using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Files;
using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Tests.Files;

public class ReportFilesTests
{
    private static readonly TablesDocument Small = Documents.OfNothingBut("text");

    [Fact]
    public async Task The_full_logs_lie_beside_the_report_which_names_their_hash()
    {
        using var scratch = new Scratch();

        var result = await FilesWith(PdfPrintResult.Printed).WritePdfAsync(Small, scratch.PathOf("tables.pdf"));

        Assert.Equal(ReportFileStatus.Written, result.Status);
        Assert.Equal(["tables.logs.json", "tables.pdf"], scratch.Names);
        var logs = await File.ReadAllBytesAsync(result.LogsPath!);
        Assert.Equal(DocumentJson.Write(Small), logs);
        Assert.Contains(DocumentJson.Sha256(logs), await File.ReadAllTextAsync(result.ReportPath!));
    }

    [Fact]
    public async Task Without_a_browser_the_HTML_comes_and_the_reader_is_told_what_to_install()
    {
        using var scratch = new Scratch();

        var result = await FilesWith(PdfPrintResult.NoBrowser("Install Chromium.")).WritePdfAsync(Small, scratch.PathOf("tables.pdf"));

        Assert.Equal(ReportFileStatus.WrittenAsHtml, result.Status);
        Assert.Equal(["tables.html", "tables.logs.json"], scratch.Names);
        Assert.StartsWith("Install Chromium. The report was written as HTML instead", result.Message);
    }

    [Fact]
    public async Task HTML_that_was_asked_for_is_no_substitute()
    {
        using var scratch = new Scratch();

        var result = await FilesWith(PdfPrintResult.NoBrowser("Install Chromium.")).WriteHtmlAsync(Small, scratch.PathOf("tables.html"));

        Assert.Equal(new ReportFileResult(ReportFileStatus.Written, scratch.PathOf("tables.html"), scratch.PathOf("tables.logs.json"), ""), result);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_and_nothing_is_written()
    {
        using var scratch = new Scratch();

        var result = await FilesWith(PdfPrintResult.Printed).WritePdfAsync(Small, scratch.PathOf("missing/tables.pdf"));

        Assert.Equal(ReportFileStatus.NotWritten, result.Status);
        Assert.Contains("tables.pdf could not be written", result.Message);
        Assert.Empty(scratch.Names);
    }

    [Fact]
    public async Task Cancelling_leaves_the_old_report_as_it_was_and_nothing_else()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.PathOf("tables.pdf"), "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            FilesWith(PdfPrintResult.Printed).WritePdfAsync(Small, scratch.PathOf("tables.pdf"), new CancellationToken(canceled: true)));

        Assert.Equal(["tables.pdf"], scratch.Names);
        Assert.Equal("old", await File.ReadAllTextAsync(scratch.PathOf("tables.pdf")));
    }

    [Fact]
    public async Task A_replay_is_written_with_its_log_beside_it()
    {
        using var scratch = new Scratch();

        var result = await FilesWith(PdfPrintResult.Printed).WritePdfAsync(Documents.ReplayOfNothingBut("text"), scratch.PathOf("replay.pdf"));

        Assert.Equal(["replay.logs.json", "replay.pdf"], scratch.Names);
        Assert.Contains(DocumentJson.Sha256(await File.ReadAllBytesAsync(result.LogsPath!)), await File.ReadAllTextAsync(result.ReportPath!));
    }

    private static ReportFiles FilesWith(PdfPrintResult answer) => new(Render.Renderer, new FakePrinter(answer));
}
