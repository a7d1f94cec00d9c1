using NodaTime;
using NodaTime.Text;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Documents;

/// <summary>Makes documents of what the simulation came to: everything as text, in one place. Pure functions.</summary>
public static class DocumentMapper
{
    private static readonly InstantPattern TimePattern = InstantPattern.General;

    /// <summary>A threat table.</summary>
    public static EvidenceTable Of(ThreatTable table) => new(
        table.Id,
        table.Title,
        table.Assumptions,
        table.Columns,
        [.. table.Rows.Select(row => new EvidenceRow(row.Threat, [.. row.Cells.Select(Of)]))]);

    /// <summary>The outcome of a data set.</summary>
    public static OutcomeRecord Of(DataSetOutcome outcome) => new(
        outcome.DataSet.Text,
        Words(outcome.Kind),
        outcome.Route,
        outcome.Age is { } age ? Words(age) : null,
        outcome.Cause,
        outcome.EndedBy,
        outcome.FromClearCopy);

    /// <summary>The outcome of a data set in a replay, with its runbook.</summary>
    public static OutcomeRecord WithRunbook(DataSetOutcome outcome) => Of(outcome) with
    {
        Takes = outcome.Takes is { } takes ? Words(takes) : null,
        Runbook = new RunbookRecord(
            [.. outcome.Runbook.Steps.Select(Of)],
            [.. outcome.Runbook.NotTaken.Select(route => new RouteNotTakenRecord(route.Route, route.Why, route.Prerequisite))]),
    };

    /// <summary>A line of the log.</summary>
    public static LogLine Of(LogEntry entry) => new(
        Words(entry.Time), entry.What.Actor, entry.What.Action, entry.What.Target, entry.What.Result, entry.What.Message, entry.Detail);

    /// <summary>An event.</summary>
    public static EventRecord Of(Strike strike) =>
        new(strike.Threat.Kind, strike.Target, Words(strike.At), Words(strike.Discovery));

    /// <summary>A moment, in ISO 8601.</summary>
    public static string Words(Instant time) => TimePattern.Format(time);

    /// <summary>A way of discovery, as on the command line.</summary>
    public static string Words(Discovery discovery) => discovery switch
    {
        Discovery.AtOnce => "at-once",
        Discovery.NextUse => "next-use",
        Discovery.Check => "check",
        _ => throw new ArgumentOutOfRangeException(nameof(discovery), discovery, "Not a way of discovery."),
    };

    /// <summary>An outcome.</summary>
    public static string Words(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Intact => "intact",
        OutcomeKind.Recovered => "recovered",
        OutcomeKind.Unavailable => "unavailable",
        OutcomeKind.Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an outcome."),
    };

    private static RunbookStepRecord Of(RunbookStep step) => new(
        step.Number, step.Profile.Actor, step.System, step.Instruction, step.Profile.Tool, step.Profile.Before, step.Profile.Expected, step.Profile.After, Words(step.Profile.Takes));

    private static EvidenceCell Of(ThreatCell cell) => new(
        cell.Text,
        cell.Verdict switch { Verdict.Yes => "yes", Verdict.Conditional => "conditional", _ => "no" },
        [.. cell.Variants.Select(variant => new EvidenceVariant(variant.Choices, variant.Survives, [.. variant.Replays.Select(Of)]))]);

    private static EvidenceReplay Of(VariantReplay replay) => new(
        replay.Strike.ToString(), Words(replay.Strike.At), Of(replay.Outcome), [.. replay.Log.Select(Of)]);

    private static string Words(Duration age) =>
        PeriodPattern.NormalizingIso.Format(Period.FromSeconds((long)age.TotalSeconds));
}
