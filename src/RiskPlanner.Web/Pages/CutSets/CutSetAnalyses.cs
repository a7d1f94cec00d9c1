using RiskPlanner.Application.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>Computes away from the circuits, one analysis after the other, so that the memory limit holds for the whole program.</summary>
internal sealed class CutSetAnalyses(CutSetsSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>How many sets are listed.</summary>
    public const int Listed = 200;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The time limit, which counts from when the analysis begins.</summary>
    public TimeSpan TimeLimit => settings.TimeLimit;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Reads and analyses a model.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="request">What to compute; the memory limit is the program's.</param>
    /// <param name="cancellation">Ends it; the caller need not wait for the end.</param>
    /// <exception cref="Analysis.CutSets.CutSetLimitException">The memory limit was reached.</exception>
    /// <exception cref="TimeoutException">The time limit was reached.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<CutSetsAnswer> RunAsync(IReadOnlyList<ModelFile> files, CutSetsRequest request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        return await Task.Run(() => Work(files, request with { MemoryLimitBytes = settings.MemoryLimitBytes }, cancellation), CancellationToken.None)
            .WaitAsync(cancellation);
    }

    private CutSetsAnswer Work(IReadOnlyList<ModelFile> files, CutSetsRequest request, CancellationToken cancellation)
    {
        using var timeLimit = new CancellationTokenSource(settings.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeLimit.Token, cancellation);
        try
        {
            List<OpenPsaSource> sources = [.. files.Select(file => new OpenPsaSource(file.Name, new MemoryStream(file.Content, writable: false)))];
            var outcome = CutSetsService.Run(sources, request, either.Token);
            return outcome.Analysis is null
                ? new CutSetsAnswer(null, outcome.Reading.Problems, outcome.Reading.ProblemsInAll)
                : new CutSetsAnswer(CutSetsReport.Of(outcome, request, Listed, either.Token), []);
        }
        catch (OperationCanceledException) when (timeLimit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            _turn.Release();
        }
    }
}
