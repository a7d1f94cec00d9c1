using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Application.Documents;

/// <summary>Makes documents of what the simulation came to: words, moments and enumerations, in one place. Pure functions.</summary>
public static class DocumentMapper
{
    /// <summary>What stands for the plan's file in commands, where that is not known.</summary>
    public const string PlanPlaceholder = "PLAN.yaml";

    private static readonly InstantPattern TimePattern = InstantPattern.General;

    /// <summary>A threat table.</summary>
    public static EvidenceTable Of(ThreatTable table) => new(
        table.Id,
        table.Title,
        table.Assumptions,
        table.Columns,
        [.. table.Rows.Select(row => new EvidenceRow(row.Threat, [.. row.Cells.Zip(table.Columns, Of)]) { Event = row.Event, Between = row.Between })])
    {
        Reading = table.Reading,
    };

    /// <summary>The outcome of a data set.</summary>
    public static OutcomeRecord Of(DataSetOutcome outcome) => new(
        outcome.DataSet.Text,
        outcome.Kind,
        OutcomeWords.Route(outcome),
        outcome.Age,
        OutcomeWords.Causes(outcome.Failures),
        OutcomeWords.Ends(outcome.Ends),
        outcome.FromClearCopy)
    {
        DamagedAt = outcome.DamagedAt,
        Version = outcome.Version,
        CommittedAt = outcome.CommittedAt,
        LostUpdates = outcome.LostUpdates,
        Rpo = outcome.Targets.Rpo,
        RpoMet = outcome.Targets.RpoMet,
        Takes = outcome.Takes,
        Waited = outcome.Waited > Duration.Zero ? outcome.Waited : null,
        Rto = outcome.Targets.Rto,
        RtoMet = outcome.Targets.RtoMet,
        LiesInClear = outcome.LiesInClear,
        Label = outcome.Label?.Text,
        Writable = outcome.Kind == OutcomeKind.Lost ? null : outcome.WriteHindrance is null,
        WriteHindrance = outcome.WriteHindrance is { } hindrance ? CauseTable.Words(hindrance.Cause, hindrance.About) : null,
        WritersGoOn = outcome.WriteHindrance?.End is { } end ? OutcomeWords.Ends([end]) : null,
        Causes = [.. outcome.Failures.GroupBy(failure => (failure.Kind, Series: failure.Kind == RouteKind.Copy ? OutcomeWords.Name(failure) : OutcomeWords.Series(failure), failure.Cause, failure.About)).Select(Of)],
        Ends = [.. outcome.Ends.Select((end, number) => Of(end) with { BringsBack = Others(outcome, number, bringsBack: true), TakesAway = Others(outcome, number, bringsBack: false) })],
    };

    /// <summary>The outcome of a data set in a replay, with its runbook.</summary>
    public static OutcomeRecord WithRunbook(DataSetOutcome outcome) => Of(outcome) with
    {
        Runbook = new RunbookRecord(
            [.. outcome.Runbook.Steps.Select((step, index) => Of(step, index + 1))],
            [.. outcome.Failures.Select(failure => new RouteNotTakenRecord(OutcomeWords.Series(failure), CauseTable.Words(failure.Cause, failure.About), CauseTable.Of(failure.Cause).Prerequisite)).Distinct()]),
    };

    /// <summary>A discovery between events.</summary>
    public static DiscoveryRecord Of(DiscoveredLoss discovery) =>
        new(discovery.At, [.. discovery.Events.Select(number => number + 1)], discovery.DoneAt, WithRunbook(discovery.Outcome));

    /// <summary>A line of the log.</summary>
    public static LogLine Of(LogEntry entry) => new(
        entry.Time, entry.What.Actor, entry.What.Action, entry.What.Target, entry.What.Result, entry.What.Message, entry.Detail, entry.IsStrike);

    /// <summary>An event before it was replayed.</summary>
    public static EventRecord Of(Strike strike) => new(strike.Threat.Kind, strike.Target, strike.At, strike.Discovery)
    {
        In = strike.In,
        Policy = strike.Policy,
        By = strike.By,
        AsOf = strike.AsOf,
        Lines = strike.Adjacent?.Lines,
        Filter = strike.Adjacent?.Filter?.Text,
        DiscoveredAt = strike.DiscoveredAt,
    };

    /// <summary>An event with what became of it.</summary>
    public static EventRecord Of(Strike strike, EventNotice? notice) => notice is null ? Of(strike) : Of(strike) with
    {
        NoticedAt = notice.At,
        NoticedBy = notice.By,
        NoticedThrough = notice.Through?.Text,
        Effect = notice.NoEffect is null ? EventEffect.Struck : EventEffect.None,
        Why = notice.NoEffect?.Words,
    };

    /// <summary>The events of a replay with what became of each.</summary>
    public static IReadOnlyList<EventRecord> Of(IReadOnlyList<Strike> strikes, IReadOnlyList<EventNotice> notices) =>
        [.. strikes.Select((strike, index) => Of(strike, index < notices.Count ? notices[index] : null))];

    /// <summary>A moment, in ISO 8601.</summary>
    public static string Words(Instant time) => TimePattern.Format(time);

    /// <summary>A duration, in ISO 8601.</summary>
    public static string Words(Duration duration) => JsonValues.Words(duration);

    private static CauseRecord Of(IGrouping<(RouteKind Kind, string Series, Cause Cause, string? About), RouteFailure> alike)
    {
        var first = alike.First();
        var codes = CauseTable.Of(first.Cause).Codes;
        return new CauseRecord(
            first.Kind, alike.Count() == 1 ? OutcomeWords.Name(first) : alike.Key.Series, first.Cause, first.About,
            codes is { } known ? known.ReasonCode.ToString("X", CultureInfo.InvariantCulture) : null, alike.Count());
    }

    private static EndRecord Of(OutageEnd end) => new(
        end.Step.Action, end.Step.Label?.Text ?? end.Step.From ?? end.Step.Site ?? (end.Step.System.Length > 0 ? end.Step.System : end.Step.KeyStore), end.Takes, end.PlannedAt);

    private static IReadOnlyList<string> Others(DataSetOutcome outcome, int end, bool bringsBack) =>
        [.. outcome.EndEffects.Where(effect => effect.End == end && effect.BringsBack == bringsBack).Select(effect => effect.DataSet.Text)];

    private static RunbookStepRecord Of(RecoveryStep step, int number) => new(
        number, RecoveryActions.Actor(step), step.System, RecoveryActions.Instruction(step), step.Profile.Tool, step.Profile.Before, step.Profile.Expected, step.Profile.After, step.Profile.Takes)
    {
        Action = step.Action,
        Check = step.IsCheck,
    };

    private static EvidenceCell Of(ThreatCell cell, string column) => new(
        cell.Text,
        cell.Verdict,
        [.. cell.Variants.Select(variant => new EvidenceVariant(variant.Choices, variant.Survives, [.. variant.Replays.Select(Of)]))])
    {
        Detail = cell.Detail is { } detail ? Of(detail, cell.Verdict, column) : null,
    };

    private static VerdictRecord Of(CellDetail detail, Verdict verdict, string column) => new()
    {
        Column = column,
        Verdict = verdict,
        DataSets = detail.DataSets,
        Lost = detail.Lost,
        Unavailable = detail.Unavailable,
        TargetsMissed = detail.TargetsMissed,
        Age = detail.Outcome?.Age,
        RpoMet = detail.Outcome?.Targets.RpoMet,
        Takes = detail.Outcome?.Takes,
        RtoMet = detail.Outcome?.Targets.RtoMet,
        ClearCopyOnly = detail.ClearCopyOnly,
        Why = detail.Outcome is { } outcome ? VerdictWords.Why(outcome) : "",
        Remedies = [.. detail.Remedies.Select(changes => new RemedyRecord(string.Join(" and ", changes.Select(change => change.WhenTrue)), [.. changes.Select(change => change.Id)]))],
        Simulated = detail.Simulated?.Text,
        Target = detail.Deciding?.Strike.Target,
        At = detail.Deciding?.Strike.At,
        Then = detail.Deciding?.Then?.ToString(),
        Witness = detail is { CanBeReplayed: true, Deciding: { Then: { } then } pair } ? WitnessOf([pair.Strike, then], detail.Simulated) : null,
        Moments = detail.Moments is { } moments ? Of(moments, detail.Simulated) : null,
    };

    private static MomentsRecord Of(CellMoments moments, DataSetName? simulated) => new()
    {
        JudgedFrom = moments.JudgedFrom,
        JudgedUntil = moments.JudgedUntil,
        JudgedFromReason = moments.Reason,
        Share = moments.Share,
        Shares = moments.Shares.ToDictionary(share => Kebab.Of(share.Key), share => share.Value),
        Windows = [.. moments.Windows.Take(MomentsRecord.MostWindows).Select(window => new JudgedWindow(window.From, window.Until))],
        WindowsInAll = moments.Windows.Count,
        WorstAt = moments.WorstAt,
        LongestTakes = moments.LongestTakes,
        GreatestAge = moments.GreatestAge,
        LongestUnnoticed = moments.LongestUnnoticed,
        CopiesGoBack = moments.CopiesGoBack,
        MarginDays = moments.Margin?.TotalDays,
        MarginAt = moments.MarginAt,
        Witness = moments.Witness is { } strike ? WitnessAt(moments.WitnessThen is { } then ? [strike, then] : [strike], simulated) : null,
    };

    /// <summary>The command that replays the worst moment, to the nanosecond.</summary>
    private static string WitnessAt(IReadOnlyList<Strike> strikes, DataSetName? simulated) =>
        $"riskplanner replay {PlanPlaceholder} {string.Join(" ", strikes.Select(strike => $"--event '{strike} at={InstantPattern.ExtendedIso.Format(strike.At)} discovered={(strike.DiscoveredAt is { } noticed ? InstantPattern.ExtendedIso.Format(noticed) : Kebab.Of(strike.Discovery))}'"))}{(strikes.Count > 1 ? " --between nothing" : "")} --data-set {simulated}";

    /// <summary>
    /// The command that replays two events with nothing between them. They are noticed at their moment: until the hour later of which tables speak nothing runs, and
    /// that hour may lie beyond the horizon.
    /// </summary>
    private static string WitnessOf(IReadOnlyList<Strike> strikes, DataSetName? simulated) =>
        $"riskplanner replay {PlanPlaceholder} {string.Join(" ", strikes.Select(strike => $"--event '{strike} at={Words(strike.At)} discovered={Words(strike.At)}'"))} --between nothing --data-set {simulated}";

    /// <summary>The events behind a cell as a replay is given them; the second one with its moment where that is another one.</summary>
    private static string EventsOf(VariantReplay replay) => replay.Then is not { } then ? replay.Strike.ToString()
        : then.At == replay.Strike.At ? $"{replay.Strike} + {then}" : $"{replay.Strike} + {then} at={Words(then.At)}";

    private static EvidenceReplay Of(VariantReplay replay) => new(
        EventsOf(replay), replay.Strike.At, Of(replay.Outcome), [.. replay.Log.Select(Of)]);
}
