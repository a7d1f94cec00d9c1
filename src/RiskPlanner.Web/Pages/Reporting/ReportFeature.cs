using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Reports on a plan.</summary>
internal sealed class ReportFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<ReportModel>()
        .AddTransient<ReportCheckModel>();
}
