using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Application.Alignment;

/// <summary>Makes documents of alignments. Pure functions.</summary>
public static class AlignmentMapper
{
    /// <summary>The document of a report.</summary>
    /// <param name="plan">The plan that was analysed.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="report">What the analysis came to.</param>
    public static AlignmentDocument Of(Plan plan, string planSha256, AlignmentReport report)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(report);
        return new AlignmentDocument(
            plan.Name,
            planSha256,
            ProductVersion.Text,
            ExactMoment.Of(plan.From),
            ExactMoment.Of(plan.Until),
            report.InClear,
            [.. report.NeverWritten.Select(name => name.Text)],
            [.. report.Entries.Select(Of)],
            [.. report.Histories.Select(store => Of(store.Key, store.Value))])
        {
            NeverOpened = [.. report.NeverOpened.Select(name => name.Text)],
            Assumptions = [.. ReplayAssumptions.Of(plan, []).Select(assumption => assumption.Id)],
        };
    }

    private static AlignedClass Of(AlignmentEntry entry) => new()
    {
        Title = entry.Title,
        DataSets = [.. entry.DataSets.Select(dataSet => dataSet.Name.Text)],
        OfCopies = entry.IsOfCopies,
        KeyLabels = [.. entry.DataSets.Select(dataSet => (entry.IsOfCopies ? entry.KeyLabel : dataSet.KeyLabel!.Value).Text)],
        Key = entry.KeyLabel.Text,
        KeyStore = entry.KeyStore,
        MarginDays = entry.Margin?.TotalDays,
        LostAt = ExactMoment.Of(entry.Worst.From),
        NoticedAt = ExactMoment.Of(entry.Worst.NoticedAt),
        NoticedBy = entry.Worst.NoticedBy is { } notice ? Words(notice.Kind) : null,
        NoticedThrough = entry.Worst.NoticedBy?.DataSet.Text,
        RecoverableUntil = ExactMoment.Of(entry.Worst.RecoverableUntil),
        LastCopy = entry.Worst.LastCopy is { } copy ? Of(copy) : null,
        Ending = entry.Ending,
        LongestUnnoticedDays = entry.LongestUnnoticed.TotalDays,
        ShortestRecoverableDays = entry.ShortestRecoverable?.TotalDays,
        Windows = [.. entry.Windows.Select(window => new AlignedWindow(ExactMoment.Of(window.From), ExactMoment.Of(window.Until)))],
        Outcome = entry.WorstOutcome?.Kind,
        Route = entry.WorstOutcome is { } routed ? OutcomeWords.Route(routed) : null,
        Cause = entry.WorstOutcome is { } failed ? OutcomeWords.Causes(failed.Failures) : null,
        Remedies = [.. entry.Remedies.Select(remedy => new AlignedRemedy(remedy.Text, remedy.Margin?.TotalDays) { Change = AlignedChange.Of(remedy.Change) })],
        Notices = [.. entry.Notices.GroupBy(one => (one.Kind, one.DataSet))
            .Select(alike => new AlignedNotices(Words(alike.Key.Kind), alike.Key.DataSet.Text, [.. alike.Select(one => ExactMoment.Of(one.At))]))],
        Replays = [.. entry.Replays.Select(Of)],
    };

    private static AlignedReplay Of(ReplayedLoss replay) => new(
        ExactMoment.Of(replay.LostAt), ExactMoment.Of(replay.NoticedAt), replay.Expected, replay.Agrees, OutcomeWords.Route(replay.Outcome), OutcomeWords.Causes(replay.Outcome.Failures));

    private static AlignedKeyStore Of(string name, KeyStoreHistory history) => new(
        name,
        [.. history.Generations.Select(generation => new AlignedMasterKey(generation.Number, ExactMoment.Of(generation.Since), ExactMoment.Of(generation.Until)))],
        [.. history.Copies.Select(Of)]);

    private static AlignedCkdsCopy Of(CkdsCopySpan copy) => new(
        copy.Cycle, ExactMoment.Of(copy.TakenAt), copy.Generation, ExactMoment.Of(copy.DiscardedAt), ExactMoment.Of(copy.MasterKeyGoneAt), ExactMoment.Of(copy.UsableUntil));

    private static string Words(NoticeKind kind) => kind.ToString().ToLowerInvariant();
}
