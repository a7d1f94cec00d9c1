using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Results;

/// <summary>What the pages that show results share.</summary>
internal sealed class ResultsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<ResultDocuments>()
        .AddSingleton<PlanFindings>()
        .AddSingleton<Assessments>()
        .AddSingleton<PrintedReports>()
        .AddSingleton<ResultFiles>()
        .AddSingleton<ReplayFiles>()
        .AddSingleton<TablesFiles>()
        .AddTransient<RunFollower>()
        .AddTransient<TablesModel>();
}
