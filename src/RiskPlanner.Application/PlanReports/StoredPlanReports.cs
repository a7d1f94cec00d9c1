using NodaTime;
using NodaTime.Text;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.PlanReports;

/// <summary>Makes reports on plans of the store, from what a run is asked. Equal parameters give equal reports. Safe between threads.</summary>
public sealed class StoredPlanReports(PlanReportService reports, RunPlans plans)
{
    /// <summary>Makes a report.</summary>
    /// <param name="parameters">The plan, its version, seed, date and a <see cref="ReportChoice"/> as options.</param>
    /// <param name="progress">Told how far each of its parts is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="RunRefusedException">There is no such plan or version, it has faults, or an option is not known.</exception>
    public async Task<PlanReport> MakeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var choice = ReportChoice.Of(parameters);
        var stored = await plans.ReadAsync(parameters, cancellation);
        EarlierPlan? since = null;
        if (choice.Since is { } version)
        {
            var earlier = await plans.ReadAsync(parameters with { PlanVersion = version }, cancellation);
            since = new EarlierPlan(earlier.Plan, earlier.Sha256);
        }

        return reports.Make(QuestionOf(stored, LocalDatePattern.Iso.Parse(parameters.Date).GetValueOrThrow(), progress), choice.RequestOf(parameters, since), cancellation);
    }

    // As the command line reads it. A standard in a file beside the plan is not in the store: its rules are told as not run.
    private static FindingQuestion QuestionOf(RunPlan stored, LocalDate day, IProgress<WorkProgress> progress) => new(stored.Plan, stored.Sha256, day)
    {
        Places = new PlanPlaces(stored.Text),
        Standard = stored.Plan.Naming?.Standard is { } standard ? StandardFile.Read(StandardFile.Write(standard)).Standard : null,
        Threads = Environment.ProcessorCount,
        Progress = progress,
    };
}
