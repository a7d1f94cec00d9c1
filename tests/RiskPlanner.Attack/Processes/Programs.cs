namespace RiskPlanner.Attack.Processes;

/// <summary>The published programs that are attacked (build/publish.sh leaves them there), and this one.</summary>
internal static class Programs
{
    public static string Server { get; } = Environment.GetEnvironmentVariable("RISKPLANNER_ATTACKED_SERVER") ?? Repository.PathOf("artifacts/publish/web/RiskPlanner.Web.dll");

    public static string CommandLine { get; } = Environment.GetEnvironmentVariable("RISKPLANNER_ATTACKED_CLI") ?? Repository.PathOf("artifacts/publish/cli/riskplanner.dll");

    public static string Attack { get; } = Path.Combine(AppContext.BaseDirectory, "RiskPlanner.Attack.dll");
}
