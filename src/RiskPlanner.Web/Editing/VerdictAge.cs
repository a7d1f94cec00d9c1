using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Editing;

/// <summary>How far the latest verdicts are behind a plan.</summary>
/// <param name="Run">The run that derived them; null when there is none.</param>
/// <param name="Present">The plan's present version.</param>
/// <param name="Changes">How many items differ between the version that was judged and the present one.</param>
public sealed record VerdictAge(Run? Run, int Present, int Changes)
{
    /// <summary>The version that was judged; null when that is not known.</summary>
    public int? Judged => Run?.Parameters.PlanVersion;

    /// <summary>Whether there are verdicts, and they are of another version.</summary>
    public bool IsStale => Run is not null && Judged != Present;
}
