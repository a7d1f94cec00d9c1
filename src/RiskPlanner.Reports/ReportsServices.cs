using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Reports.Files;
using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports;

/// <summary>Adds reports to a host.</summary>
public static class ReportsServices
{
    /// <summary>Adds the renderer, the printer and the writer of files. The host brings logging.</summary>
    public static IServiceCollection AddRiskPlannerReports(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton(BrowserSearch.OnThisMachine)
        .AddSingleton<IPdfPrinter>(provider => new ChromiumPdfPrinter(provider.GetRequiredService<BrowserSearch>()))
        .AddSingleton<ReportRenderer>()
        .AddSingleton<ReportFiles>();
}
