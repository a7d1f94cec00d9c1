using System.Collections.Concurrent;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Results;

/// <summary>
/// Reports printed as PDF, kept under the hash of what they show. However many ask for one at once, it is printed once; who
/// turns away does not stop it for the others. Safe between threads.
/// </summary>
internal sealed class PrintedReports(DataFolder folder, IHostApplicationLifetime lifetime, ILogger<PrintedReports> logger)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ReportFileResult?>>> _printing = new(StringComparer.Ordinal);

    /// <summary>The report on a run that is done; null when the run has no result that can be read.</summary>
    /// <param name="run">The run.</param>
    /// <param name="print">Prints it to a path; null when its result cannot be read.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<ReportFileResult?> PdfAsync(Run run, Func<string, CancellationToken, Task<ReportFileResult?>> print, CancellationToken cancellation)
    {
        if (run.ResultSha256 is not { } hash) return null;
        var path = Path.Combine(folder.Reports, hash + ".pdf");
        if (File.Exists(path)) return new ReportFileResult(ReportFileStatus.Written, path, null, "");
        var printing = _printing.GetOrAdd(hash, _ => new Lazy<Task<ReportFileResult?>>(() => PrintAsync(run, path, print)));
        try
        {
            return await printing.Value.WaitAsync(cancellation);
        }
        finally
        {
            // What failed is tried again next time; what succeeded is a file by now.
            if (printing.Value.IsCompleted) _printing.TryRemove(new(hash, printing));
        }
    }

    private async Task<ReportFileResult?> PrintAsync(Run run, string path, Func<string, CancellationToken, Task<ReportFileResult?>> print)
    {
        Directory.CreateDirectory(folder.Reports);
        var result = await print(path, lifetime.ApplicationStopping);
        if (result is { Status: not ReportFileStatus.Written }) logger.LogWarning("The report on run {Id} was not printed: {Message}", run.Id, result.Message);
        return result;
    }
}
