using System.Text.Json;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>
/// The results of runs as documents. The few that were read last are kept, because a page and its circuit, and each click on a
/// cell, ask for the same one. Safe between threads.
/// </summary>
internal sealed class ResultDocuments(IRunStore store, ILogger<ResultDocuments> logger)
{
    private const int Kept = 6;
    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, object Document)> _recent = [];

    /// <summary>Whether a run has a result that was not read, because another version of the program wrote it.</summary>
    /// <param name="run">A run whose document was null.</param>
    public static bool IsUnreadable(Run run) => run is { State: RunState.Done, ResultSha256: not null };

    /// <summary>The tables of a run; null when it has no result, or none that can be read.</summary>
    public async Task<TablesDocument?> TablesAsync(Run run, CancellationToken cancellation = default) =>
        await FindAsync<TablesDocument>(run, cancellation);

    /// <summary>The replay of a run; null when it has no result, or none that can be read.</summary>
    public async Task<ReplayDocument?> ReplayAsync(Run run, CancellationToken cancellation = default) =>
        await FindAsync<ReplayDocument>(run, cancellation);

    /// <summary>The alignment of a run; null when it has no result, or none that can be read.</summary>
    public async Task<AlignmentDocument?> AlignmentAsync(Run run, CancellationToken cancellation = default) =>
        await FindAsync<AlignmentDocument>(run, cancellation);

    /// <summary>The report that a run made; null when it has no result, or none that can be read.</summary>
    public async Task<ReportDocument?> ReportAsync(Run run, CancellationToken cancellation = default) =>
        await FindAsync<ReportDocument>(run, cancellation);

    /// <summary>What the check of a report found; null when it has no result, or none that can be read.</summary>
    public async Task<ReportCheckDocument?> ReportCheckAsync(Run run, CancellationToken cancellation = default) =>
        await FindAsync<ReportCheckDocument>(run, cancellation);

    private async Task<T?> FindAsync<T>(Run run, CancellationToken cancellation)
        where T : class
    {
        if (run.ResultSha256 is null) return null;
        var key = $"{typeof(T).Name} {run.ResultSha256}";
        if (Recent(key) is T kept) return kept;
        if (await store.FindResultAsync(run.Id, cancellation) is not { } json) return null;
        try
        {
            var document = DocumentJson.Read<T>(json);
            Keep(key, document);
            return document;
        }
        catch (JsonException exception)
        {
            logger.LogWarning("The result of run {Id} cannot be read: {Message}", run.Id, exception.Message);
            return null;
        }
    }

    private object? Recent(string key)
    {
        lock (_lock)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key) continue;
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Document;
            }

            return null;
        }
    }

    private void Keep(string key, object document)
    {
        lock (_lock)
        {
            _recent.AddFirst((key, document));
            if (_recent.Count > Kept) _recent.RemoveLast();
        }
    }
}
