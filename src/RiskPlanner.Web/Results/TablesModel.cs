using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>
/// What a page with tables knows: which run is shown, its document, and the run that is under way. Pages render it; it renders
/// nothing.
/// </summary>
internal sealed class TablesModel(IRunStore store, RunQueue queue, ResultDocuments documents, TimeProvider clock)
{
    private const int LookedAt = 25;
    private (RunKind Kind, string? Plan) _question;

    /// <summary>The run whose tables are shown; null when there is none.</summary>
    public Run? Shown { get; private set; }

    /// <summary>Its tables.</summary>
    public TablesDocument? Document { get; private set; }

    /// <summary>A run of the same question that waits or is being computed; null when there is none.</summary>
    public Run? Pending { get; private set; }

    /// <summary>The last run that was observed and ended without a result; null when there was none.</summary>
    public Run? Ended { get; private set; }

    /// <summary>Whether loading has ended.</summary>
    public bool Loaded { get; private set; }

    /// <summary>Finds what to show: the run of that number, or the latest that is done.</summary>
    public async Task LoadAsync(RunKind kind, string? plan, int? number)
    {
        _question = (kind, plan);
        var run = number is { } id ? await store.FindAsync(id) : await store.FindLatestDoneAsync(kind, plan);
        Shown = run is not null && Concerns(run) ? run : null;
        Document = Shown is null ? null : await documents.TablesAsync(Shown);
        var (latest, _) = await store.ListAsync(0, LookedAt);
        Pending = latest.LastOrDefault(candidate => !candidate.HasEnded && Concerns(candidate));
        Loaded = true;
    }

    /// <summary>Whether a run is about this page's question.</summary>
    public bool Concerns(Run run) => run.Parameters.Kind == _question.Kind && run.Parameters.Plan == _question.Plan;

    /// <summary>Asks for tables anew.</summary>
    public async Task AskAsync(string title, bool extended = false, IReadOnlyList<string>? lifted = null, ulong seed = 1, int? planVersion = null)
    {
        Ended = null;
        Pending = await queue.EnqueueAsync(title, new RunParameters
        {
            Kind = _question.Kind,
            Plan = _question.Plan,
            PlanVersion = planVersion,
            Extended = extended,
            Lifted = lifted ?? [],
            Seed = seed,
            Date = clock.GetUtcNow().ToString("yyyy-MM-dd"),
        });
    }

    /// <summary>Takes a run's new state.</summary>
    /// <returns>Whether new tables are there to be shown.</returns>
    public bool Take(Run run)
    {
        if (!run.HasEnded)
        {
            // A run that waits must not hide the one being computed.
            if (Pending is null || Pending.Id == run.Id || Pending.State == RunState.Queued) Pending = run;
            return false;
        }

        if (Pending?.Id == run.Id) Pending = null;
        Ended = run.State == RunState.Done ? null : run;
        return run.State == RunState.Done;
    }
}
