using NodaTime.Text;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Threats;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.PlanReports;

/// <summary>Makes reports on plans: computes what the sections need, and no more. Safe between threads.</summary>
public sealed class PlanReportService(ThreatTableService tables, AlignmentService alignment, FindingsService findings, ExposureService exposures)
{
    /// <summary>Makes a report.</summary>
    /// <param name="question">The plan, and what else findings about it need; its day and its seed are those of the request.</param>
    /// <param name="request">What the report is to hold.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public PlanReport Make(FindingQuestion question, PlanReportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(request);
        var (plan, planSha256, threads, progress) = (question.Plan, question.PlanSha256, question.Threads, question.Progress);
        var sections = Enum.GetValues<ReportSection>().Where(section => IsIn(section, request)).ToList();
        bool Needs(params ReportSection[] any) => any.Any(sections.Contains);
        var verdicts = Needs(ReportSection.Summary, ReportSection.Matrix, ReportSection.Findings, ReportSection.Assumptions, ReportSection.Changes, ReportSection.Evidence)
            ? tables.DeriveForPlan(plan, planSha256, request.Seed, request.Date, threads, progress, cancellation)
            : null;
        var window = Needs(ReportSection.Summary, ReportSection.Findings, ReportSection.Window) ? alignment.Analyse(plan, planSha256, threads, progress, cancellation) : null;
        var exposure = Needs(ReportSection.Exposure) ? exposures.Of(plan, planSha256, request.Seed, cancellation: cancellation) : null;
        return new PlanReport
        {
            Request = request with { Sections = sections },
            Plan = plan,
            PlanSha256 = planSha256,
            ProgramVersion = ProductVersion.Text,
            Summary = Needs(ReportSection.Summary) ? SummaryOf(plan, verdicts!, window!) : null,
            Standards = Needs(ReportSection.Standards)
                ? StandardsApart.Of(question with { Today = LocalDatePattern.Iso.Parse(request.Date).GetValueOrThrow() }, request.CompareStandard!)
                : null,
            Heat = Needs(ReportSection.Matrix) ? HeatRow.Of(plan, verdicts!) : null,
            Findings = Needs(ReportSection.Findings)
                ? findings.Find(question with { Today = LocalDatePattern.Iso.Parse(request.Date).GetValueOrThrow(), Seed = request.Seed, Verdicts = verdicts, Alignment = window }, sources: null, cancellation)
                : null,
            Exposure = exposure,
            Window = Needs(ReportSection.Window) ? window : null,
            Assumptions = Needs(ReportSection.Assumptions) ? AssumptionsOf(plan, verdicts!, exposure) : null,
            Changes = Needs(ReportSection.Changes) ? ChangesOf(plan, verdicts!, request, threads, progress, cancellation) : null,
            Verdicts = Needs(ReportSection.Matrix, ReportSection.Evidence) ? Proven(verdicts!, Needs(ReportSection.Evidence) ? request.Evidence : ReportEvidence.None) : null,
        };
    }

    // Nothing can be told of changes without something to compare with, nor of evidence where none is wanted.
    private static bool IsIn(ReportSection section, PlanReportRequest request) => request.Sections.Contains(section) && section switch
    {
        ReportSection.Changes => request.Since is not null,
        ReportSection.Standards => request.CompareStandard?.Standard is not null,
        ReportSection.Evidence => request.Evidence != ReportEvidence.None,
        _ => true,
    };

    // What the tables take for granted, what the replays behind each of their cells do, and what the ways of data do: each once.
    private static IReadOnlyList<string> AssumptionsOf(Plan plan, TablesDocument verdicts, ExposureDocument? exposure) =>
    [
        .. verdicts.Tables.SelectMany(table => table.Assumptions).Concat(ReplayAssumptions.Of(plan, []).Select(assumption => assumption.Sentence)).Concat(exposure?.Assumptions ?? []).Distinct(),
    ];

    private static ReportSummary SummaryOf(Plan plan, TablesDocument verdicts, AlignmentDocument window)
    {
        var figures = VerdictFigures.Of(plan, verdicts);
        var worst = window.WorstMargin();
        return new ReportSummary
        {
            DataSets = figures.DataSets,
            Encrypted = plan.DataSets.Count(dataSet => dataSet.KeyLabel is not null),
            DataSetsProtected = figures.Protected,
            DataSetsLost = figures.Lost,
            Verdicts = figures.Verdicts,
            ByCriticality = figures.ByCriticality,
            Value = figures.Value,
            ValueWithoutRecovery = figures.ValueWithoutRecovery,
            Currency = figures.Currency,
            WorstMarginDays = worst?.MarginDays,
            WorstMarginOf = worst?.Title,
        };
    }

    private ReportChanges ChangesOf(
        Plan plan, TablesDocument verdicts, PlanReportRequest request, int threads, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var since = request.Since!;
        var before = tables.DeriveForPlan(since.Plan, since.Sha256, request.Seed, request.Date, threads, progress, cancellation);
        return new ReportChanges(since.Sha256, ReportChanges.ItemsBetween(since.Plan, plan), VerdictComparison.Of(before, verdicts));
    }

    private static TablesDocument Proven(TablesDocument verdicts, ReportEvidence evidence) => verdicts with
    {
        Tables =
        [
            .. verdicts.Tables.Select(table => table with
            {
                Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Variants = Proving(cell, evidence) })] })],
            }),
        ],
    };

    // The first variant is the plan as it is; that data is lost is proven by it alone. The others are changes that were tried.
    private static IReadOnlyList<EvidenceVariant> Proving(EvidenceCell cell, ReportEvidence evidence) => evidence switch
    {
        ReportEvidence.All => cell.Variants,
        ReportEvidence.No when cell.Detail is { Lost: > 0 } => [.. cell.Variants.Take(1)],
        _ => [],
    };
}
