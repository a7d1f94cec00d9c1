using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Dashboards;

/// <summary>
/// The two runs that figures of a plan come from: its verdicts and its key-loss windows. Pages render it; it renders nothing. Not safe
/// between threads.
/// </summary>
internal sealed class AssessmentRuns(RunFollower verdicts, RunFollower windows)
{
    /// <summary>The runs that wait or are being computed.</summary>
    public IEnumerable<Run> Pending => new[] { verdicts.Pending, windows.Pending }.OfType<Run>();

    /// <summary>The runs that were observed and ended without a result.</summary>
    public IEnumerable<Run> Ended => new[] { verdicts.Ended, windows.Ended }.OfType<Run>();

    /// <summary>Whether a run of the plan's verdicts waits or is being computed.</summary>
    public bool IsUnderWay => verdicts.Pending is not null;

    /// <summary>Finds the runs that are under way.</summary>
    public async Task LoadAsync(string slug)
    {
        await verdicts.LoadAsync(VerdictsRun.Kind, slug, null);
        await windows.LoadAsync(AlignmentRun.Kind, slug, null);
    }

    /// <summary>Whether a run is about the plan's figures.</summary>
    public bool Concerns(Run run) => verdicts.Concerns(run) || windows.Concerns(run);

    /// <summary>Asks for both, of the plan's present version.</summary>
    public async Task AskAsync(PlanSummary plan)
    {
        await verdicts.AskAsync($"Assessment of {plan.Title}", asked => asked with { PlanVersion = plan.Version });
        await windows.AskAsync($"Key-loss window of {plan.Title}", asked => asked with { PlanVersion = plan.Version });
    }

    /// <summary>Takes a run's new state.</summary>
    /// <returns>Whether a new result is there.</returns>
    public bool Take(Run run) => (verdicts.Concerns(run) && verdicts.Take(run)) || (windows.Concerns(run) && windows.Take(run));
}
