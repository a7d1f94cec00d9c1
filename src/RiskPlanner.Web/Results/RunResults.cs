using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>A run and whatever it came to.</summary>
internal sealed class RunResults(IRunStore store, ResultDocuments documents)
{
    /// <summary>The run of that number, or null.</summary>
    public Task<Run?> FindAsync(int id) => store.FindAsync(id);

    /// <summary>Its document, of one kind or the other; neither while it is not done, or where another page shows it.</summary>
    public async Task<(TablesDocument? Tables, ReplayDocument? Replay)> DocumentsAsync(Run run)
    {
        if (run.State != RunState.Done) return (null, null);
        return run.Parameters.Kind switch
        {
            RunKind.Replay => (null, await documents.ReplayAsync(run)),
            RunKind.Alignment => (null, null),
            _ => (await documents.TablesAsync(run), null),
        };
    }
}
