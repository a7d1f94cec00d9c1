using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>The verdicts of one of two versions.</summary>
/// <param name="Version">The version.</param>
/// <param name="Done">The newest run that derived them; null when there is none.</param>
/// <param name="Pending">A run that is about to; null when there is none.</param>
/// <param name="Ended">The newest run, where it ended without a result and nothing came after; null otherwise.</param>
public sealed record ComparedVerdicts(int Version, Run? Done, Run? Pending, Run? Ended)
{
    /// <summary>The newest run that derived them, where an earlier version of the program did so and its result cannot be read any more.</summary>
    public Run? Unreadable { get; init; }

    /// <summary>Finds them among a plan's runs, the newest first.</summary>
    public static ComparedVerdicts Of(int version, IReadOnlyList<Run> runs)
    {
        List<Run> own = [.. runs.Where(run => run.Parameters.PlanVersion == version)];
        return new(
            version,
            own.Find(run => run.State == RunState.Done),
            own.Find(run => !run.HasEnded),
            own is [{ State: RunState.Failed or RunState.Cancelled } last, ..] ? last : null);
    }
}
