using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Web.Editing;

/// <summary>Finds out how far verdicts are behind. One for each connection; not safe between threads.</summary>
internal sealed class VerdictAges(IPlanStore plans, PlanHistory history, IRunStore runs)
{
    // Versions never change, so neither does what lies between two of them.
    private readonly Dictionary<(string, int, int), int> _changes = [];

    /// <summary>How far the latest verdicts of a plan are behind; null when there is no such plan.</summary>
    public async Task<VerdictAge?> OfAsync(string slug)
    {
        if (await plans.FindAsync(slug) is not { } plan) return null;
        var run = await runs.FindLatestDoneAsync(VerdictsRun.Kind, slug);
        var judged = run?.Parameters.PlanVersion ?? plan.Version;
        return new VerdictAge(run, plan.Version, await ChangesAsync(slug, judged, plan.Version));
    }

    private async Task<int> ChangesAsync(string slug, int from, int to)
    {
        if (from == to) return 0;
        if (_changes.TryGetValue((slug, from, to), out var known)) return known;
        return _changes[(slug, from, to)] = (await history.CompareAsync(slug, from, to)).Count;
    }
}
