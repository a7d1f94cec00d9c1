using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Tests.Printing;

public class ChromiumPdfPrinterTests
{
    [Fact]
    public async Task Without_a_browser_the_answer_says_what_to_install()
    {
        using var scratch = new Scratch();

        var result = await new ChromiumPdfPrinter(new BrowserSearch(_ => null, _ => false)).PrintAsync("<p>", scratch.PathOf("report.pdf"));

        Assert.Equal(PdfPrintStatus.NoBrowser, result.Status);
        Assert.Contains("Install Chromium", result.Message);
        Assert.Empty(scratch.Names);
    }

    [UnixFact]
    public async Task A_browser_that_prints_nothing_is_told_with_its_last_words()
    {
        using var scratch = new Scratch();
        var printer = PrinterWith(scratch.Program("echo 'no display' >&2; exit 3"));

        var result = await printer.PrintAsync("<p>", scratch.PathOf("report.pdf"));

        Assert.Equal(PdfPrintStatus.Failed, result.Status);
        Assert.Contains("ended with code 3", result.Message);
        Assert.Contains("no display", result.Message);
        Assert.Equal(["browser"], scratch.Names);
    }

    [UnixFact]
    public async Task A_file_that_is_no_program_is_told()
    {
        using var scratch = new Scratch();
        var path = scratch.PathOf("browser");
        await File.WriteAllTextAsync(path, "not a program");

        var result = await PrinterWith(path).PrintAsync("<p>", scratch.PathOf("report.pdf"));

        Assert.Equal(PdfPrintStatus.Failed, result.Status);
    }

    [UnixFact]
    public async Task A_browser_that_hangs_is_stopped()
    {
        using var scratch = new Scratch();
        var printer = PrinterWith(scratch.Program("sleep 60"), TimeSpan.FromMilliseconds(200));

        var result = await printer.PrintAsync("<p>", scratch.PathOf("report.pdf"));

        Assert.Equal(PdfPrintStatus.Failed, result.Status);
        Assert.Contains("was stopped", result.Message);
    }

    [UnixFact]
    public async Task Cancelling_stops_the_browser_with_its_children()
    {
        using var scratch = new Scratch();
        var pipe = scratch.PathOf("pipe");
        await System.Diagnostics.Process.Start("mkfifo", pipe).WaitForExitAsync();
        // The child holds the pipe open as long as it lives: its end is the end of what can be read.
        var printer = PrinterWith(scratch.Program($"(echo started; exec sleep 60) > {pipe} & wait"));
        using var cancellation = new CancellationTokenSource();

        var printing = printer.PrintAsync("<p>", scratch.PathOf("report.pdf"), cancellation.Token);
        using var child = await Task.Run(() => new StreamReader(pipe));
        Assert.Equal("started", await child.ReadLineAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.Null(await child.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static ChromiumPdfPrinter PrinterWith(string browser, TimeSpan? patience = null) =>
        new(new BrowserSearch(name => name == BrowserSearch.Variable ? browser : null, File.Exists), patience);
}
