using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>What the page of cut sets knows: the last answer, or what is under way. For one circuit.</summary>
internal sealed class CutSetsModel(CutSetAnalyses analyses) : IDisposable
{
    private CancellationTokenSource? _running;

    /// <summary>Whether an analysis is under way.</summary>
    public bool IsRunning => _running is not null;

    /// <summary>What the last question was about, such as the names of the files.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The last report; null when there is none.</summary>
    public CutSetsReport? Report { get; private set; }

    /// <summary>The problems of the last model.</summary>
    public IReadOnlyList<OpenPsaProblem> Problems { get; private set; } = [];

    /// <summary>How many problems it has, listed or not.</summary>
    public int ProblemsInAll { get; private set; }

    /// <summary>Why there is no result although the model is sound; null when there is nothing to say.</summary>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => Cancel();

    /// <summary>Ends what is under way.</summary>
    public void Cancel() => _running?.Cancel();

    /// <summary>Asks; what was under way is dropped.</summary>
    public async Task AskAsync(string subject, IReadOnlyList<ModelFile> files, CutSetsRequest request)
    {
        Cancel();
        using var mine = new CancellationTokenSource();
        _running = mine;
        (Subject, Report, Problems, Failure) = (subject, null, [], null);
        var failure = "";
        CutSetsAnswer? answer = null;
        try
        {
            answer = await analyses.RunAsync(files, request, mine.Token);
        }
        catch (CutSetLimitException limit)
        {
            failure = $"{limit.Message} The memory limit is the setting CutSets:MemoryMebibytes of the program.";
        }
        catch (TimeoutException)
        {
            failure = $"The analysis was not done after {analyses.TimeLimit.TotalSeconds:N0} seconds and was ended. A lower order limit needs less; the command line has no time limit.";
        }
        catch (OperationCanceledException)
        {
            failure = "The analysis was cancelled.";
        }

        // Whoever asked later has the page now.
        if (!ReferenceEquals(_running, mine)) return;
        _running = null;
        if (answer is null) Failure = failure;
        else (Report, Problems, ProblemsInAll) = (answer.Report, answer.Problems, answer.ProblemsInAll);
    }

    /// <summary>Says why a question could not be asked.</summary>
    public void Refuse(string subject, string failure) => (Subject, Report, Problems, Failure) = (subject, null, [], failure);
}
