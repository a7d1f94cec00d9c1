using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Things for tests: what does not matter is filled in.</summary>
internal static class Some
{
    public const string Sample = "payroll-two-sites";

    public static Instant StrikeAt { get; } = Instant.FromUtc(2026, 1, 2, 10, 0);

    public static string SampleText { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", Sample + ".yaml"));

    public static Plan SamplePlan { get; } = PlanFile.Read(SampleText).Plan!;

    public static LogLine Line(string action = "write", string target = "A.B", bool detail = false) =>
        new(Instant.FromUtc(2026, 1, 1, 0, 0), "APPLJOB", action, target, "done", "", detail);

    public static OutcomeRecord Outcome(OutcomeKind outcome = OutcomeKind.Recovered) => new("A.B", outcome, "REPRO copy 1", Duration.FromDays(1), "medium lost", "", false);

    public static TablesDocument Tables(string threat = "Disk failure", int lines = 3)
    {
        var lost = new EvidenceReplay("disk-failure target=D1", StrikeAt, Outcome(OutcomeKind.Lost), [.. Enumerable.Range(1, lines).Select(number => Line($"step {number}"))]);
        var kept = new EvidenceReplay("disk-failure target=D2", StrikeAt, Outcome(), [Line("another step")]);
        var cell = new EvidenceCell("Yes, if copy is offsite", Verdict.YesIf,
            [new EvidenceVariant(["copy is onsite"], false, [lost]), new EvidenceVariant(["copy is offsite"], true, [kept])]);
        var table = new EvidenceTable("paper-1", "Threats", ["One event strikes."], ["Access method"], [new EvidenceRow(threat, [cell])]);
        return new TablesDocument("Threat tables", "micro-plans", new string('a', 64), 1, "2026-11-21", "0.1.0", [table]);
    }

    public static ReplayDocument Replay(params LogLine[] log) => new(
        1, "Payroll", new string('b', 64), "2026-11-21", "0.1.0", [new EventRecord("disk-failure", "D1", StrikeAt, Discovery.NextUse)], [Outcome(OutcomeKind.Lost)], log) { Assumptions = [] };

    public static Run Run(RunKind? kind = null, RunState state = RunState.Queued, string? error = null) => new()
    {
        Title = "A run", Parameters = new RunParameters { Kind = kind ?? TablesRun.Kind, Date = "2026-11-21" }, State = state, Error = error,
    };
}
