using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>
/// Which run answers a page's question, and which one is under way for it. Pages render it; it renders nothing. Not safe between
/// threads.
/// </summary>
internal sealed class RunFollower(IRunStore store, RunQueue queue, TimeProvider clock)
{
    private const int LookedAt = 25;
    private (RunKind Kind, string? Plan) _question;

    /// <summary>The run whose result is shown; null when there is none.</summary>
    public Run? Shown { get; private set; }

    /// <summary>The latest run of the question that is done; null when there is none.</summary>
    public Run? Latest { get; private set; }

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
        Latest = await store.FindLatestDoneAsync(kind, plan);
        var run = number is { } id ? await store.FindAsync(id) : Latest;
        Shown = run is not null && Concerns(run) ? run : null;
        var (latest, _) = await store.ListAsync(0, LookedAt);
        Pending = latest.LastOrDefault(candidate => !candidate.HasEnded && Concerns(candidate));
        Loaded = true;
    }

    /// <summary>Whether a run is about this page's question.</summary>
    public bool Concerns(Run run) => run.Parameters.Kind == _question.Kind && run.Parameters.Plan == _question.Plan;

    /// <summary>Asks anew.</summary>
    /// <param name="title">What is computed, for people.</param>
    /// <param name="refine">Says more of what is asked; null when kind, plan and date say it all.</param>
    public async Task AskAsync(string title, Func<RunParameters, RunParameters>? refine = null)
    {
        Ended = null;
        var plain = new RunParameters { Kind = _question.Kind, Plan = _question.Plan, Date = clock.GetUtcNow().ToString("yyyy-MM-dd") };
        var asked = refine is null ? plain : refine(plain);
        // The same question is under way: however often it is asked, it is computed once.
        if (Pending is { } pending && pending.Parameters.AsksTheSameAs(asked)) return;
        try
        {
            Pending = await queue.EnqueueAsync(title, asked);
        }
        catch (RunRefusedException refused)
        {
            Ended = new Run { Title = title, Parameters = asked, State = RunState.Failed, Error = refused.Message };
        }
    }

    /// <summary>Takes a run's new state.</summary>
    /// <returns>Whether a new result is there to be shown.</returns>
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
