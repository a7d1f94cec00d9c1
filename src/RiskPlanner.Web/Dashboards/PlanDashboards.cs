using System.Collections.Concurrent;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Dashboards;

/// <summary>
/// Puts the figures of plans together from the last results there are. However many ask for those of a plan at once, they are put together
/// once, in the background, and kept until the plan or a result changes. What takes long, assessing, is a run and not done here. Safe between
/// threads.
/// </summary>
internal sealed class PlanDashboards(
    IPlanStore plans, IRunStore runs, PlanFindings findings, Assessments assessments, ResultDocuments documents, TimeProvider clock)
{
    /// <summary>How many versions the trend has at most: the latest ones.</summary>
    public const int MostVersions = 6;

    private const int TopFindings = 4;
    private const int Kept = 24;
    private readonly RecentlyMade<Key, PlanDashboard?> _recent = new(Kept);
    private readonly ConcurrentDictionary<string, IReadOnlyList<VerdictCount>> _counts = new(StringComparer.Ordinal);

    /// <summary>The figures of a plan; null when there is no such plan.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="cancellation">Ends the waiting; the figures are put together and kept all the same.</param>
    public async Task<PlanDashboard?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        if (await plans.FindAsync(slug, cancellation) is not { } plan) return null;
        var verdicts = await runs.FindLatestDoneAsync(VerdictsRun.Kind, slug, cancellation);
        var windows = await runs.FindLatestDoneAsync(AlignmentRun.Kind, slug, cancellation);
        return await _recent.Of(new Key(plan, verdicts?.Id, windows?.Id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), () => MakeAsync(slug)).WaitAsync(cancellation);
    }

    private async Task<PlanDashboard?> MakeAsync(string slug)
    {
        if (await findings.FindAsync(slug) is not { } found) return null;
        var trend = await TrendOfAsync(slug);
        var verdicts = await runs.FindLatestDoneAsync(VerdictsRun.Kind, slug);
        var windows = await runs.FindLatestDoneAsync(AlignmentRun.Kind, slug);
        var assessment = verdicts is null ? null : await assessments.ReadAsync(verdicts);
        var document = windows is null ? null : await documents.AlignmentAsync(windows);
        return new PlanDashboard(found.Plan.Summary, FiguresOf(found))
        {
            Assessment = verdicts,
            Verdicts = assessment is not null && VerdictFigures.CanBeOf(assessment.Tables) ? VerdictFigures.Of(assessment.Plan, assessment.Tables) : null,
            IsUnreadable = verdicts is not null && assessment is null,
            KeyLossRun = windows,
            KeyLoss = document is null ? null : KeyLossFigures.Of(document),
            Trend = trend,
        };
    }

    private static FindingFigures FiguresOf(FindingsAnswer found)
    {
        var (report, plan) = (found.Report, found.Plan);
        return new FindingFigures(
            report.Count(FindingSeverity.Error), report.Count(FindingSeverity.Warning), report.Count(FindingSeverity.Note), report.Findings.Count(finding => finding.Accepted is not null),
            [
                .. found.Of(new FindingsQuery(plan.Summary.Slug, null, null, FindingsQuery.Open, null, 1)).DistinctBy(finding => (finding.Id, finding.About)).Take(TopFindings)
                    .Select(finding => new TopFinding(finding, finding.Path.Length == 0 ? null : AddressOf(plan, finding.Path))),
            ]);
    }

    private static string AddressOf(LoadedPlan plan, string path)
    {
        var place = PlanPlace.Of(plan.Plan, path);
        return Paths.Item(plan.Summary.Slug, place.Section, place.Identity);
    }

    // Before the latest result is read, so that this one stays among those that are kept.
    private async Task<IReadOnlyList<TrendPoint>> TrendOfAsync(string slug)
    {
        var latest = (await runs.ListOfPlanAsync(VerdictsRun.Kind, slug)).Where(run => run is { State: RunState.Done, Parameters.PlanVersion: not null })
            .GroupBy(run => run.Parameters.PlanVersion!.Value).Select(group => group.MaxBy(run => run.Id)!).OrderBy(run => run.Parameters.PlanVersion).TakeLast(MostVersions);
        List<TrendPoint> points = [];
        foreach (var run in latest)
        {
            if (await CountsOfAsync(run) is { } counts) points.Add(new TrendPoint(run.Parameters.PlanVersion!.Value, run.Id, counts));
        }

        return points;
    }

    private async Task<IReadOnlyList<VerdictCount>?> CountsOfAsync(Run run)
    {
        if (run.ResultSha256 is not { } hash) return null;
        if (_counts.TryGetValue(hash, out var known)) return known;
        if (await documents.TablesAsync(run) is not { } tables || !VerdictFigures.CanBeOf(tables)) return null;
        return _counts[hash] = VerdictFigures.CountsOf(tables);
    }

    private sealed record Key(PlanSummary Plan, int? Verdicts, int? Windows, DateOnly Day);
}
