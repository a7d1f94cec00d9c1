using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Web.Results;

/// <summary>
/// What a page with tables knows: which run is shown, its document, and the run that is under way. Pages render it; it renders
/// nothing.
/// </summary>
internal sealed class TablesModel(RunFollower runs, ResultDocuments documents)
{
    /// <summary>The run whose tables are shown; null when there is none.</summary>
    public Run? Shown => runs.Shown;

    /// <summary>The latest run that is done; null when there is none.</summary>
    public Run? Latest => runs.Latest;

    /// <summary>The tables that are shown.</summary>
    public TablesDocument? Document { get; private set; }

    /// <summary>A run of the same question that waits or is being computed; null when there is none.</summary>
    public Run? Pending => runs.Pending;

    /// <summary>The last run that was observed and ended without a result; null when there was none.</summary>
    public Run? Ended => runs.Ended;

    /// <summary>Whether loading has ended.</summary>
    public bool Loaded { get; private set; }

    /// <summary>Finds what to show: the run of that number, or the latest that is done.</summary>
    public async Task LoadAsync(RunKind kind, int? number)
    {
        await runs.LoadAsync(kind, null, number);
        Document = Shown is null ? null : await documents.TablesAsync(Shown);
        Loaded = true;
    }

    /// <summary>Whether a run is about this page's question.</summary>
    public bool Concerns(Run run) => runs.Concerns(run);

    /// <summary>Asks for tables anew.</summary>
    public Task AskAsync(string title, bool extended = false, IReadOnlyList<string>? lifted = null, ulong seed = 1, int events = 1) =>
        runs.AskAsync(title, asked => asked with { Extended = extended, Lifted = lifted ?? [], Seed = seed, Options = TablesRun.OptionsFor(events) });

    /// <summary>Takes a run's new state.</summary>
    /// <returns>Whether new tables are there to be shown.</returns>
    public bool Take(Run run) => runs.Take(run);
}
