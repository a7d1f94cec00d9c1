using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Tests;

/// <summary>The sample plan.</summary>
internal static class Sample
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "payroll-two-sites.yaml"));

    public static Plan Plan { get; } = PlanFile.Read(Text).Plan!;
}
