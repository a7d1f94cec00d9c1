using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Persistence.Tests;

/// <summary>Runs for tests: what does not matter is filled in.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    public static Run Run(RunKind? kind = null, string? plan = null) => new()
    {
        Title = "Threat tables",
        Parameters = new RunParameters { Kind = kind ?? TablesRun.Kind, Plan = plan, Date = "2026-11-21" },
        QueuedAt = Noon,
    };
}
