using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Providers;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Application;

/// <summary>Adds the use cases to a host.</summary>
public static class ApplicationServices
{
    /// <summary>
    /// Adds the use cases and the background worker that computes runs. The host adds the stores
    /// (<see cref="IRunStore"/>, <see cref="IPlanStore"/>) and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddRiskPlannerApplication(this IServiceCollection services) => services
        .AddSingleton<ThreatTableService>()
        .AddSingleton<ReplayService>()
        .AddSingleton<AlignmentService>()
        .AddSingleton<ExposureService>()
        .AddSingleton<PlanReportService>()
        .AddSingleton(_ => new FindingsService(FindingProviders.All()))
        .AddSingleton<PlanHistory>()
        .AddSingleton<PlanLibrary>()
        .AddSingleton<PlanEditor>()
        .AddSingleton<PlanDrafts>()
        .AddSingleton<ReplayRecordings>()
        .AddSingleton<ItemMover>()
        .AddSingleton<PlanReplacer>()
        .AddSingleton<PlanRemedies>()
        .AddSingleton<BulkEditor>()
        .AddSingleton<RunPlans>()
        .AddSingleton<StoredPlanReports>()
        .AddRunComputations(typeof(ApplicationServices).Assembly)
        .AddSingleton<RunExecutor>()
        .AddSingleton<RunQueue>()
        .AddHostedService<RunWorker>();
}
