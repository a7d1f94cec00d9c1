using System.Globalization;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables.Conditions;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Simulation.Tables;

/// <summary>Makes a cell of what its variants came to: the one place where verdicts become words.</summary>
public static class VerdictWords
{
    /// <summary>What the paper says when a key threat is survived through copies in clear (section 7).</summary>
    private const string InClear = " (but backups not secured i.e. not encrypted)";

    /// <summary>The cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="attributes">The attributes that were varied.</param>
    /// <param name="variants">What each choice came to; null where it cannot be made.</param>
    internal static ThreatCell Cell(ThreatRow row, IReadOnlyList<PlanChange> attributes, IReadOnlyList<CellVariant?> variants) =>
        Cell(row.Threat.StrikesKeys, attributes, variants);

    /// <summary>The cell of one event or two.</summary>
    /// <param name="strikesKeys">Whether keys are struck, so that a copy in clear is told.</param>
    /// <param name="attributes">The attributes that were varied.</param>
    /// <param name="variants">What each choice came to; null where it cannot be made.</param>
    internal static ThreatCell Cell(bool strikesKeys, IReadOnlyList<PlanChange> attributes, IReadOnlyList<CellVariant?> variants)
    {
        var condition = ConditionMinimiser.Minimise(attributes.Count, [.. variants.Select(variant => variant?.Survives)]);
        var made = variants.OfType<CellVariant>().ToList();
        var anyClear = made.Any(variant => IsClearCopyOnly(strikesKeys, variant));
        var verdict = condition.IsNever ? made.Exists(variant => variant.Replays.All(replay => replay.Outcome.Kind != OutcomeKind.Lost)) ? Verdict.Outage : Verdict.No
            : condition.IsAlways ? Verdict.Yes : Verdict.YesIf;
        var text = verdict switch
        {
            Verdict.No => "No",
            Verdict.Outage => "Outage",
            Verdict.Yes => "Yes",
            _ => $"Yes, if {ConditionWords.Of(condition, attributes)}",
        };
        return new ThreatCell(text + (anyClear ? InClear : ""), verdict, made);
    }

    /// <summary>The cell of a plan as it stands, and, where the data does not survive, the least changes with which it would.</summary>
    /// <param name="strikesKeys">Whether keys are struck, so that a copy in clear is told.</param>
    /// <param name="asPlanned">What the plan as it stands came to.</param>
    /// <param name="remedies">The least sets of changes with which the data survives.</param>
    /// <param name="tried">What each tried change came to.</param>
    internal static ThreatCell Cell(bool strikesKeys, CellVariant asPlanned, IReadOnlyList<IReadOnlyList<PlanChange>> remedies, IReadOnlyList<CellVariant> tried)
    {
        // Where a plan has nothing of the kind, nothing is struck.
        if (asPlanned.Replays.Count == 0) return new ThreatCell("Yes", Verdict.Yes, [asPlanned]) { Detail = new CellDetail { DataSets = 1 } };
        var deciding = asPlanned.Replays.MaxBy(replay => Rank(replay.Outcome))!;
        var clear = IsClearCopyOnly(strikesKeys, asPlanned);
        var verdict = VerdictOf(deciding.Outcome, clear);
        var unless = remedies.Count == 0 ? "" : $", unless {string.Join(" or ", remedies.Select(changes => string.Join(" and ", changes.Select(change => change.WhenTrue))))}";
        return new ThreatCell(Text(verdict, deciding.Outcome, clear) + unless, verdict, [asPlanned, .. tried])
        {
            Detail = new CellDetail
            {
                DataSets = 1,
                Lost = deciding.Outcome.Kind == OutcomeKind.Lost ? 1 : 0,
                Unavailable = deciding.Outcome.Kind == OutcomeKind.Unavailable ? 1 : 0,
                TargetsMissed = deciding.Outcome.Targets.IsMissed ? 1 : 0,
                Deciding = deciding,
                ClearCopyOnly = clear,
                Remedies = remedies,
                Simulated = deciding.Outcome.DataSet,
            },
        };
    }

    /// <summary>The cell of a class, counted for the data sets of a column.</summary>
    internal static ThreatCell Standing(ThreatCell cell, int dataSets) => cell with
    {
        Detail = cell.Detail! with
        {
            DataSets = dataSets,
            Lost = cell.Detail.Lost * dataSets,
            Unavailable = cell.Detail.Unavailable * dataSets,
            TargetsMissed = cell.Detail.TargetsMissed * dataSets,
        },
    };

    /// <summary>The cell of several columns together.</summary>
    /// <param name="cells">Their cells, each with how many data sets it stands for.</param>
    internal static ThreatCell Together(IReadOnlyList<(ThreatCell Cell, int DataSets)> cells)
    {
        int Sum(Func<ThreatCell, bool> condition) => cells.Where(cell => condition(cell.Cell)).Sum(cell => cell.DataSets);
        var detail = new CellDetail
        {
            DataSets = cells.Sum(cell => cell.DataSets),
            Lost = Sum(cell => cell.Detail!.Lost > 0),
            Unavailable = Sum(cell => cell.Detail!.Unavailable > 0),
            TargetsMissed = Sum(cell => cell.Detail!.TargetsMissed > 0),
            ClearCopyOnly = cells.Any(cell => cell.Cell.Detail!.ClearCopyOnly),
        };
        var kinds = cells.Select(cell => cell.Cell.Verdict).Distinct().ToList();
        var worst = kinds.Count == 0 ? Verdict.Yes : kinds.Max();
        var missed = Sum(cell => cell.Detail is { Lost: 0, Unavailable: 0, TargetsMissed: > 0 });
        List<string> parts =
        [
            .. detail.Lost > 0 ? [Count(detail.Lost, detail.DataSets, "lost")] : Array.Empty<string>(),
            .. detail.Unavailable > 0 ? [Count(detail.Unavailable, detail.DataSets, "unavailable")] : Array.Empty<string>(),
            .. missed > 0 ? [Count(missed, detail.DataSets, "miss a target")] : Array.Empty<string>(),
        ];
        var text = worst == Verdict.Yes || parts.Count == 0 ? "Yes" : $"{Begin(worst)}, {string.Join(", ", parts)}";
        return new ThreatCell(text == "Yes" && detail.ClearCopyOnly ? text + InClear : text, kinds.Count <= 1 ? worst : Verdict.Mixed, []) { Detail = detail };
    }

    /// <summary>What an outcome means for a cell.</summary>
    public static Verdict VerdictOf(DataSetOutcome outcome, bool clearCopyOnly) => outcome.Kind switch
    {
        OutcomeKind.Lost => Verdict.No,
        OutcomeKind.Unavailable => outcome.Targets.RtoMet == true ? Verdict.YesBut : Verdict.Outage,
        _ => outcome.Targets.IsMissed || clearCopyOnly ? Verdict.YesBut : Verdict.Yes,
    };

    /// <summary>Why a cell says what it says, in a sentence; empty where nothing happened to the data.</summary>
    public static string Why(DataSetOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Intact => outcome.WriteHindrance is null ? "" : OutcomeWords.Of(outcome),
        OutcomeKind.Recovered => $"Comes back by {OutcomeWords.Route(outcome)}{Age(outcome)}.",
        OutcomeKind.Unavailable => $"{OutcomeWords.Causes(outcome.Failures)}. {OutcomeWords.Ends(outcome.Ends)}",
        _ => $"{OutcomeWords.Causes(outcome.Failures)}.",
    };

    /// <summary>What a cell says of an outcome, without what would help.</summary>
    internal static string Text(Verdict verdict, DataSetOutcome outcome, bool clear) => verdict switch
    {
        Verdict.No => "No",
        Verdict.Outage => $"Outage, until {Until(outcome)}",
        Verdict.YesBut when outcome.Kind == OutcomeKind.Unavailable => $"Yes, but not until {Until(outcome)}" + Missed(outcome, "; "),
        Verdict.YesBut => "Yes" + (clear ? InClear : "") + Missed(outcome, ", but "),
        _ => "Yes" + (clear ? InClear : ""),
    };

    /// <summary>Without names: a cell can stand for many data sets.</summary>
    private static string Until(DataSetOutcome outcome) => string.Join(" and ", outcome.Ends.Select(end => end.Step.Profile.Until).Distinct());

    private static string Missed(DataSetOutcome outcome, string before)
    {
        List<string> missed = [];
        if (outcome.Targets is { RpoMet: false, Rpo: { } rpo } && TargetJudgement.MissingWork(outcome) is { } missing) missed.Add($"{DurationWords.Of(missing)} of updates are missing, RPO {DurationWords.Of(rpo)}");
        if (outcome.Targets is { RtoMet: false, Rto: { } rto } && outcome.Takes is { } takes) missed.Add($"recovery takes {DurationWords.Of(takes)}, RTO {DurationWords.Of(rto)}");
        return missed.Count == 0 ? "" : before + string.Join(" and ", missed);
    }

    private static string Age(DataSetOutcome outcome) => outcome.Age is { } age && age > NodaTime.Duration.Zero ? $", {DurationWords.Of(age)} old" : "";

    private static string Begin(Verdict verdict) => verdict switch
    {
        Verdict.No => "No",
        Verdict.Outage => "Outage",
        _ => "Yes, but",
    };

    private static string Count(int count, int of, string words) => string.Create(CultureInfo.InvariantCulture, $"{count} of {of} {words}");

    /// <summary>How bad an outcome is by the targets of its application: the greater, the worse.</summary>
    internal static (int, NodaTime.Duration, NodaTime.Duration) Rank(DataSetOutcome outcome) => (
        (int)VerdictOf(outcome, clearCopyOnly: false) * 2 + (outcome.Kind == OutcomeKind.Recovered ? 1 : 0),
        TargetJudgement.MissingWork(outcome) ?? NodaTime.Duration.MaxValue,
        outcome.Takes ?? (outcome.Kind == OutcomeKind.Intact ? NodaTime.Duration.Zero : NodaTime.Duration.MaxValue));

    private static bool IsClearCopyOnly(bool strikesKeys, CellVariant variant) =>
        strikesKeys && variant.Survives && variant.Replays.Any(replay => replay.Outcome.FromClearCopy);
}
