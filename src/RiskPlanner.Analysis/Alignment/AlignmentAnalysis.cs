using NodaTime;
using NodaTime.Text;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// Compares, for every encrypted data set of a plan, how long a lost key can still be put back with how long its loss can stay
/// unnoticed (seed paper, Example 1; docs/theory/alignment.md). Data sets that are alike, and whose keys are noticed alike, are
/// looked at once. Deterministic, whatever the number of threads. Safe between threads.
/// </summary>
/// <param name="worlds">The worlds in which losses are replayed beside the closed form.</param>
public sealed class AlignmentAnalysis(IWorldFactory worlds)
{
    private readonly AlignmentReplays _replays = new(worlds);

    /// <summary>How many losses of each key are replayed beside the closed form, 0 or more.</summary>
    public int ReplaysOfEach { get; init; } = 3;

    /// <summary>Analyses a plan.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told after each group of like data sets; from any thread.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public AlignmentReport Analyse(Plan plan, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var lives = new KeyLives(plan);
        var notices = new KeyNotices(plan, lives);
        var classes = StructuralClasses.Of(plan);
        var times = plan.DataSets.SelectMany(lives.TimesOf).Where(time => time.DataSet.KeyLabel is not null).ToList();
        var written = times.ToLookup(time => time.WrittenAt is not null);
        // Of what its application deletes nobody misses the key who has not missed it before.
        var opened = written[true].ToLookup(time => time.DataSet.DeletedAt is not { } deleted || notices.LastBefore(time.DataSet.KeyLabel!.Value, deleted) > time.WrittenAt);
        var alikes = opened[true]
            .GroupBy(time => (classes.ClassOf(time.DataSet.Name).Representative.Name, notices.SignatureOf(time.DataSet.KeyLabel!.Value), time.WrittenAt, time.LeftAt))
            .Select(group => group.ToList())
            .ToList();
        var groups = alikes
            .Select(alike => (DataSets: (IReadOnlyList<DataSetDefinition>)[.. alike.Select(time => time.DataSet)], Key: KeyOf(plan, notices, lives, alike[0])))
            .ToList();
        // Data sets under a key of copies speak for it themselves, as long as they stay.
        var spokenFor = alikes.SelectMany(alike => alike).Where(time => time.LeftAt is null).Select(time => time.DataSet.KeyLabel).ToHashSet();
        groups.AddRange(KeysOfCopies.Of(plan, lives, notices.HomeOf).Where(copies => !spokenFor.Contains(copies.Label))
            .Select(copies => (copies.DataSets, KeyOf(copies.Until < plan.Until ? plan with { Until = copies.Until.Value } : plan, notices, lives, copies.DataSets[0], copies.Label, copies.Since) with { IsOfCopies = true })));
        var histories = groups.Select(group => group.Key).DistinctBy(key => key.Home.KeyStore).ToDictionary(key => key.Home.KeyStore, key => key.History);
        var entries = new AlignmentEntry[groups.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var done = 0;
        Parallel.For(0, groups.Count, options, index =>
        {
            entries[index] = EntryOf(groups[index].DataSets, groups[index].Key, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), groups.Count));
        });
        return new AlignmentReport(
            [.. entries.OrderBy(entry => entry.Margin ?? Duration.MaxValue)], plan.DataSets.Count(dataSet => !dataSet.Labels.Any()), histories)
        {
            NeverWritten = [.. written[false].Select(time => time.DataSet.Name).Distinct()],
            NeverOpened = [.. opened[false].Select(time => time.DataSet.Name).Distinct()],
        };
    }

    private static AlignedKey KeyOf(Plan plan, KeyNotices notices, KeyLives lives, LabelLife time)
    {
        var label = time.DataSet.KeyLabel!.Value;
        // Once it is deleted, or under another label, nobody misses the key.
        var lived = time.DataSet.DeletedAt is { } end && end < plan.Until ? plan with { Until = notices.LastBefore(label, end)!.Value } : plan;
        return KeyOf(lived, notices, lives, time.DataSet, label, time.WrittenAt!.Value);
    }

    private static AlignedKey KeyOf(Plan lived, KeyNotices notices, KeyLives lives, DataSetDefinition dataSet, KeyLabel label, Instant writtenAt)
    {
        var held = lived.KeyManagers.Any(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(label)));
        // What happens to a record at the end comes after it.
        var newValueAt = lives.NewValueAfter(label, writtenAt);
        if (newValueAt >= lived.Until && lived.Until < lives.Until) newValueAt = null;
        return new AlignedKey(lived, dataSet.Name, label, notices.HomeOf(dataSet), [.. notices.Of(label).Where(notice => notice.At <= lived.Until)], held, lives, writtenAt, newValueAt);
    }

    private AlignmentEntry EntryOf(IReadOnlyList<DataSetDefinition> dataSets, AlignedKey key, CancellationToken cancellation)
    {
        var stretches = key.Stretches(key.History);
        var worst = AlignedKey.WorstOf(stretches);
        var newValue = stretches.FirstOrDefault(stretch => stretch.IsNewValue);
        return new AlignmentEntry
        {
            DataSets = dataSets,
            IsOfCopies = key.IsOfCopies,
            KeyLabel = key.Label,
            KeyStore = key.Home.KeyStore,
            Worst = worst,
            LongestUnnoticed = stretches.Max(stretch => stretch.NoticedAt - stretch.From),
            ShortestRecoverable = stretches.Min(stretch => stretch.RecoverableUntil - Instant.Min(stretch.LastLoss, stretch.RecoverableUntil ?? stretch.LastLoss)),
            Windows = WindowsOf(stretches),
            Ending = EndingOf(worst, newValue),
            NewValue = newValue,
            Remedies = worst.IsLoss ? Remedies.For(key, dataSets) : [],
            Notices = key.Notices,
            Replays = ReplaysOf(dataSets[0], key, stretches, worst, cancellation),
            WorstOutcome = worst.IsLoss ? _replays.ReplayData(key, dataSets[0], worst, cancellation) : null,
        };
    }

    /// <summary>The worst stretch, and others evenly spread.</summary>
    private IReadOnlyList<ReplayedLoss> ReplaysOf(
        DataSetDefinition dataSet, AlignedKey key, IReadOnlyList<AlignmentStretch> stretches, AlignmentStretch worst, CancellationToken cancellation)
    {
        if (ReplaysOfEach == 0) return [];
        return [.. Enumerable.Range(0, ReplaysOfEach)
            .Select(number => number == 0 ? worst : stretches[number * (stretches.Count - 1) / ReplaysOfEach])
            .Distinct()
            .OrderBy(stretch => stretch.From)
            .Select(stretch => _replays.ReplayKey(key, dataSet, stretch, cancellation))];
    }

    private static IReadOnlyList<LossWindow> WindowsOf(IReadOnlyList<AlignmentStretch> stretches)
    {
        var windows = new List<LossWindow>();
        foreach (var stretch in stretches.Where(stretch => stretch.IsLoss))
        {
            if (windows.Count > 0 && windows[^1].Until == stretch.From) windows[^1] = windows[^1] with { Until = stretch.Until };
            else windows.Add(new LossWindow(stretch.From, stretch.Until));
        }

        return windows;
    }

    private static string EndingOf(AlignmentStretch worst, AlignmentStretch? newValue) => newValue is not { IsLoss: true }
        ? LastWayBack(worst)
        : $"{LastWayBack(worst)} Nothing has to happen for it: on {Text(newValue.From)} the label gets another value, the data stays under the one before, "
            + $"and that is missed on {Text(newValue.NoticedAt)}, too late.";

    private static string LastWayBack(AlignmentStretch worst)
    {
        if (worst.RecoverableUntil is null) return "";
        if (worst.LastCopy is not { } copy) return "No CKDS copy holds the key.";
        var name = $"The CKDS copy of {Text(copy.TakenAt)}{(copy.Cycle is { } cycle ? $" ({cycle})" : "")}";
        return copy.EndedByMasterKey
            ? $"{name} is kept, but it is under master key {copy.Generation}, which no register holds after the change of {Text(copy.MasterKeyGoneAt!.Value)}."
            : $"{name}, which holds out longest, is dropped on {Text(copy.DiscardedAt!.Value)}.";
    }

    private static string Text(Instant moment) => InstantPattern.General.Format(moment);
}
