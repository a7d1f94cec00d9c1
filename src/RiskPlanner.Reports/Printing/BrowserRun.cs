using System.Diagnostics;

namespace RiskPlanner.Reports.Printing;

/// <summary>How a run of the browser ended.</summary>
/// <param name="ExitCode">Its exit code; -1 when it was stopped.</param>
/// <param name="TimedOut">Whether it was stopped because it took too long.</param>
/// <param name="LastWords">The last line that it wrote on standard error; "none" when there is none.</param>
internal sealed record BrowserRun(int ExitCode, bool TimedOut, string LastWords)
{
    /// <summary>Runs the browser to its end, or stops it with all its children.</summary>
    public static async Task<BrowserRun> StartAsync(
        string browser, IReadOnlyList<string> arguments, string folder, TimeSpan patience, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartOf(browser, arguments, folder) };
        process.Start();
        // Both pipes are emptied all the time: a full one would stop the browser.
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(process);
            cancellation.ThrowIfCancellationRequested();
            return new BrowserRun(-1, TimedOut: true, "none");
        }

        await output;
        return new BrowserRun(process.ExitCode, TimedOut: false, LastLineOf(await errors));
    }

    private static ProcessStartInfo StartOf(string browser, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(browser, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        // Where the home folder cannot be written (services, containers) the browser would not start.
        start.Environment["XDG_CONFIG_HOME"] = folder;
        start.Environment["XDG_CACHE_HOME"] = folder;
        return start;
    }

    private static async Task StopAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself just now.
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }

    private static string LastLineOf(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "none";
}
