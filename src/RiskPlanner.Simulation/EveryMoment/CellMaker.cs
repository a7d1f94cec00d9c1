using NodaTime;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Makes cells of what was judged at every moment: of several targets the worst counts at each moment. The worst moment of each cell is replayed once more,
/// in order of time, as what stands behind it. For one thread.
/// </summary>
/// <param name="part">The part of the plan.</param>
/// <param name="worlds">Makes worlds.</param>
/// <param name="rows">The rows.</param>
/// <param name="schedules">The moments of the part's schedules.</param>
/// <param name="operations">What they make happen.</param>
/// <param name="needed">Tells what of the history has to be played; null where all of it has.</param>
internal sealed class CellMaker(PlanPart part, IWorldFactory worlds, IReadOnlyList<JudgedRow> rows, ScheduleMoments schedules, IReadOnlyList<Operation> operations, NeededHistory? needed)
{
    /// <summary>The cells of each data set.</summary>
    public IReadOnlyList<JudgedCells> CellsOf(IReadOnlyList<JudgedSubject> subjects, CancellationToken cancellation)
    {
        var asked = subjects.SelectMany((subject, place) => rows.Select(row => (Place: place, Row: row, Worst: WorstOf(subject, row)))).ToList();
        var witnesses = Witnesses(asked.Select(cell => (subjects[cell.Place], cell.Worst)), cancellation);
        var cells = asked.Zip(witnesses, (cell, witness) => CellOf(subjects[cell.Place], cell.Row, cell.Worst, witness)).ToList();
        return [.. subjects.Select((subject, place) => new JudgedCells(subject.Subject.Group, [.. cells.Skip(place * rows.Count).Take(rows.Count)]))];
    }

    private static IEnumerable<StrikeFold> FoldsOf(JudgedSubject subject, JudgedRow row) => subject.Strikes.Where(strike => strike.Rows.Contains(row)).Select(strike => strike.Fold);

    /// <summary>The worst of a row's events; of equal ones the first. Null where there is none.</summary>
    private static JudgedStrike? WorstOf(JudgedSubject subject, JudgedRow row)
    {
        JudgedStrike? worst = null;
        foreach (var strike in subject.Strikes)
        {
            if (strike.Rows.Contains(row) && strike.Fold.Worst is { } moment && (worst is null || moment.IsWorseThan(worst.Fold.Worst!))) worst = strike;
        }

        return worst;
    }

    /// <summary>Replays the worst moments, and those by which margins are told, in order of time; null where there is none.</summary>
    private List<Evidence?> Witnesses(IEnumerable<(JudgedSubject Subject, JudgedStrike? Worst)> asked, CancellationToken cancellation)
    {
        List<(JudgedSubject Subject, JudgedStrike? Worst)> all = [.. asked];
        List<Evidence?> found = [.. all.Select(cell => cell.Worst is null ? null : new Evidence())];
        if (all.FirstOrDefault(cell => cell.Worst is not null).Worst is not { } example) return found;
        var replays = new StruckReplays(part.Plan, schedules, operations, example.Blow.Strike, worlds, needed: needed);
        var notices = new LateNotices(part.Plan, replays);
        var tasks = new List<(Instant At, Action Do)>();
        foreach (var (place, (subject, worst)) in all.Index())
        {
            if (found[place] is not { } evidence) continue;
            var (name, at) = (subject.Subject.DataSet.Name, worst!.Fold.Worst!.At);
            if (worst.Fold.Margin is { } margin) tasks.Add((margin.At, () => evidence.IsClosedFormTrue = notices.IsLastMoment(worst.Blow, margin.At, margin.LostAfter, name, cancellation)));
            tasks.Add((at, () => evidence.Outcome = worst.Blow.Then is null ? replays.Strike(worst.Number, worst.Blow, name, cancellation) : replays.NoticedAt(worst.Blow, worst.Fold.Worst.NoticedAt, name, cancellation)));
            if (worst.Fold.Worst.Verdict == Verdict.No && !worst.Blow.IsAtOnce) tasks.Add((at, () => evidence.IsLostAtOnce = notices.IsLost(worst.Blow, at, name, cancellation)));
        }

        foreach (var task in tasks.OrderBy(task => task.At))
        {
            cancellation.ThrowIfCancellationRequested();
            replays.MoveTo(task.At);
            task.Do();
        }

        return found;
    }

    private ThreatCell CellOf(JudgedSubject subject, JudgedRow row, JudgedStrike? worst, Evidence? evidence)
    {
        var folds = FoldsOf(subject, row).ToList();
        var moments = CellMoments.Of(Instant.Min(subject.Subject.JudgedFrom, subject.Until), subject.Until, AtLeast(folds)) with
        {
            Reason = subject.Subject.Reason,
            WorstAt = worst?.Fold.Worst!.At,
            // Where data is lost whenever it is struck, that other targets leave it untouched is no age of what comes back.
            GreatestAge = worst?.Fold.Worst!.Verdict == Verdict.No && !folds.Exists(fold => fold.ComesBack) ? null : CellMoments.Max(folds.Select(fold => fold.GreatestAge)),
            LongestTakes = CellMoments.Max(folds.Select(fold => fold.LongestTakes)),
            LongestUnnoticed = CellMoments.Max(folds.Select(fold => fold.LongestUnnoticed)),
        };
        // Where a plan has nothing of the kind, nothing is struck.
        if (worst is null || evidence?.Outcome is not { } witness) return new ThreatCell("Yes", Verdict.Yes, []) { Detail = new CellDetail { DataSets = 1, Moments = moments } };
        var (verdict, outcome) = (worst.Fold.Worst!.Verdict, witness.Outcome);
        var at = worst.Fold.Worst.At;
        var strikes = worst.Blow.Then is null ? [worst.Blow.Strike with { At = at }] : worst.Blow.NoticedAt(at, worst.Fold.Worst.NoticedAt);
        var (strike, then) = (strikes[0], strikes.Count > 1 ? strikes[1] : null);
        var clear = row.StrikesKeys && outcome is { Survived: true, FromClearCopy: true };
        if (worst.Fold.Margin is { } margin && evidence.IsClosedFormTrue) moments = moments with { Margin = margin.Margin, MarginAt = margin.At };
        if (verdict == Verdict.No)
        {
            // Of two events it is not one kind of copy alone that would have had to go back further.
            var oldest = then is not null ? null : strike.Threat.Target == Threats.ThreatTarget.Key ? witness.OldestKeyCopy : witness.OldestCopy;
            moments = moments with { CopiesGoBack = witness.At - oldest, IsNeverNoticed = witness.At >= part.Plan.Until && !worst.Blow.IsAtOnce, IsLostAtOnce = worst.Blow.IsAtOnce || evidence.IsLostAtOnce };
        }

        var replay = new VariantReplay(strike, outcome, []) { Then = then };
        return new ThreatCell(EveryMomentWords.Cell(VerdictWords.Text(verdict, outcome, clear), verdict, moments, row, worst.Blow), verdict, [new CellVariant(["as planned"], [replay])])
        {
            Detail = new CellDetail
            {
                DataSets = 1,
                Lost = verdict == Verdict.No ? 1 : 0,
                Unavailable = outcome.Kind == Recovery.Outcomes.OutcomeKind.Unavailable ? 1 : 0,
                TargetsMissed = outcome.Targets.IsMissed ? 1 : 0,
                Deciding = replay,
                ClearCopyOnly = clear,
                Simulated = outcome.DataSet,
                Moments = moments with { Witness = strike, WitnessThen = then },
            },
        };
    }

    private static Dictionary<Verdict, MomentWindows> AtLeast(IReadOnlyList<StrikeFold> folds) => CellMoments.Levels.ToDictionary(
        level => level,
        level => MomentWindows.Union(folds.SelectMany(fold => CellMoments.Levels.Where(worse => worse >= level).Select(fold.WindowsOf))));

    /// <summary>What was replayed for a cell.</summary>
    private sealed class Evidence
    {
        /// <summary>What the worst moment comes to.</summary>
        public DiscoveredOutcome? Outcome { get; set; }

        /// <summary>Whether what strikes at the worst moment would be lost too if it were noticed at once.</summary>
        public bool IsLostAtOnce { get; set; }

        /// <summary>Whether replays say of the smallest margin what the closed form says.</summary>
        public bool IsClosedFormTrue { get; set; }
    }
}
