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
        var childId = scratch.PathOf("child");
        var printer = PrinterWith(scratch.Program($"sleep 60 & echo $! > {childId}.part; mv {childId}.part {childId}; wait"));
        using var cancellation = new CancellationTokenSource();

        var printing = printer.PrintAsync("<p>", scratch.PathOf("report.pdf"), cancellation.Token);
        while (!File.Exists(childId)) await Task.Delay(10);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        var child = int.Parse(await File.ReadAllTextAsync(childId));
        // The signal has been sent; a busy machine may take a moment to act on it.
        for (var tries = 0; tries < 100 && Runs(child); tries++) await Task.Delay(50);
        Assert.False(Runs(child));
    }

    private static ChromiumPdfPrinter PrinterWith(string browser, TimeSpan? patience = null) =>
        new(new BrowserSearch(name => name == BrowserSearch.Variable ? browser : null, File.Exists), patience);

    // A process that has ended and that nobody has asked about yet is still listed, as a zombie.
    private static bool Runs(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Split(')')[1].TrimStart().StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
