using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A key with everything that its alignment depends on. Immutable.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="DataSet">The data set that it is looked at for.</param>
/// <param name="Label">The key's label.</param>
/// <param name="Home">The sysplex that works on the data.</param>
/// <param name="Notices">What would notice its loss, in order of time.</param>
/// <param name="InRepository">Whether a repository holds it.</param>
/// <param name="Lives">What keys live through.</param>
/// <param name="WrittenAt">When the data set is written first.</param>
/// <param name="NewValueAt">When the label gets another value after that; null when it does not.</param>
internal sealed record AlignedKey(
    Plan Plan, DataSetName DataSet, KeyLabel Label, Sysplex Home, IReadOnlyList<Notice> Notices, bool InRepository, KeyLives Lives, Instant WrittenAt, Instant? NewValueAt)
{
    /// <summary>Whether copies of the data set are under it, and the data set is not, or not any more.</summary>
    public bool IsOfCopies { get; init; }

    public KeyStore Store => Plan.KeyStores.First(store => store.Name == Home.KeyStore);

    public KeyStoreHistory History => KeyStoreHistory.Of(Plan, Store with { MasterKey = SharedKeyParts.Of(Plan, Store).WithinZones(Plan.TkeZonesAt(Home.Site)) }, Home.SpareDomain);

    /// <summary>The stretches of the key.</summary>
    /// <param name="history">What becomes of its key store.</param>
    public IReadOnlyList<AlignmentStretch> Stretches(KeyStoreHistory history) =>
        AlignmentStretches.Of([.. history.Copies.Where(copy => Lives.ExistsAt(Label, copy.TakenAt))], Notices, WrittenAt, Plan.Until, NewValueAt, InRepository);

    /// <summary>The worst stretch: what is lost soonest before it is noticed; what outlives the horizon comes last.</summary>
    public static AlignmentStretch WorstOf(IReadOnlyList<AlignmentStretch> stretches) =>
        stretches.MinBy(stretch => stretch.Margin ?? Duration.MaxValue)!;

    /// <summary>The key where it is kept another way.</summary>
    public AlignedKey With(Func<KeyStore, KeyStore> change) => this with
    {
        Plan = Plan with { KeyStores = [.. Plan.KeyStores.Select(store => store.Name == Home.KeyStore ? change(store) : store)] },
    };

    /// <summary>
    /// The key where its data is checked so often, counted from the beginning of the horizon, instead of when it is checked now. A check that the state of the
    /// key refuses anyway notices nothing.
    /// </summary>
    /// <param name="period">How often.</param>
    /// <param name="alike">The data sets that are checked so: those of the class.</param>
    public AlignedKey CheckedEvery(Period period, IReadOnlySet<DataSetName> alike) => this with
    {
        Notices =
        [
            .. Notices.Where(notice => notice.Kind != NoticeKind.Check || !alike.Contains(notice.DataSet))
                .Concat(Schedule.Repeating(period).Occurrences(Plan.From, Plan.Until)
                    .Where(at => Lives.CanOpen(Label, at, toWrite: false)).Select(at => new Notice(at, NoticeKind.Check, DataSet)))
                .OrderBy(notice => notice.At),
        ],
    };

    /// <summary>The worst margin, and whether that is enough.</summary>
    public (bool Suffices, Duration? Margin) Judge()
    {
        var worst = WorstOf(Stretches(History));
        return (!worst.IsLoss, worst.Margin);
    }
}
