using NodaTime;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// ICSF of one sysplex: its coprocessor, its in-storage copy of the CKDS, and the services on them. Services use the
/// in-storage copy; the disk copy becomes live by a refresh (z/OS facts, 2.2). For one thread.
/// </summary>
internal sealed class Icsf(Coprocessor card, LiveKeyStore store, IReadOnlyList<string> tkeZones, bool sharesUpdates)
{
    private Ckds? _inStorage;

    // Whether it was started while there was no PKDS on disk.
    private bool _lacksPkds;

    /// <summary>The coprocessor.</summary>
    public Coprocessor Card { get; } = card;

    /// <summary>The zones of the TKE workstations from which key parts are entered; none where every card can be used.</summary>
    public IReadOnlyList<string> TkeZones { get; set; } = tkeZones;

    /// <summary>Whether updates by callable services here reach that one's storage too (<c>SYSPLEXCKDS(YES)</c> on both).</summary>
    public bool Reaches(Icsf other) => other == this || (sharesUpdates && other.SharesUpdates);

    private bool SharesUpdates => sharesUpdates;

    /// <summary>The key store that it works with.</summary>
    public LiveKeyStore Store { get; } = store;

    /// <summary>Whether it has a CKDS in storage.</summary>
    public bool HasCkds => _inStorage is not null;

    /// <summary>What is in storage; null when nothing is.</summary>
    public Ckds? InStorage => _inStorage;

    /// <summary>Another ICSF that stands where this one does.</summary>
    /// <param name="forkOfStore">What stands for <see cref="Store"/> there.</param>
    public Icsf Fork(LiveKeyStore forkOfStore) => new(Card.Fork(), forkOfStore, TkeZones, sharesUpdates) { _inStorage = _inStorage, _lacksPkds = _lacksPkds };

    /// <summary>
    /// Why no coprocessor is active, or null when one is: the patterns in the headers of CKDS and PKDS must match CURRENT (ICSF
    /// System Programmer's Guide, "Activation procedure", HCR77A1 and later).
    /// </summary>
    public Cause? Outage =>
        _inStorage is null ? Cause.CkdsLost
        : Card.CurrentPattern != _inStorage.HeaderPattern ? Cause.KeyServiceDown
        : !MatchesDes(_inStorage.DesPattern) ? Cause.DesMasterKeyMismatch
        : _lacksPkds ? Cause.PkdsLost
        : !Store.Pkds.Matches(Card) ? Cause.PkdsMismatch
        : null;

    /// <summary>Whether the DES register matches the header of a CKDS, where that has a DES pattern.</summary>
    public bool MatchesDes(VerificationPattern? pattern) => pattern is null || Card.Des.Current?.Pattern == pattern;

    /// <summary>Whether the registers match every pattern in the header of a CKDS, so that it can be read into storage.</summary>
    public bool Fits(Ckds ckds) => Card.CurrentPattern == ckds.HeaderPattern && MatchesDes(ckds.DesPattern);

    /// <summary>Why the DES register does not match a pattern and cannot be made to, or null when it does, or the parts can be entered.</summary>
    public Cause? DesHindrance(VerificationPattern? pattern) => MatchesDes(pattern) ? null : DesParts(pattern!.Value).Cause;

    /// <summary>Enters the parts of the DES master key in the header of the CKDS on disk where the card does not hold it and they can be used.</summary>
    /// <returns>Why they could not be entered, or null.</returns>
    public Cause? EnterDesParts()
    {
        if (MatchesDes(Store.DesPattern)) return null;
        var (parts, cause) = DesParts(Store.DesPattern!.Value);
        if (parts is not null) Coprocessor.LoadAndSet(Card.Des, parts);
        return cause;
    }

    private (IReadOnlyList<byte[]>? Parts, Cause? Cause) DesParts(VerificationPattern pattern) => Store.Safes.Des!.Find(Store.Safes.Des.GenerationOf(pattern), TkeZones);

    /// <summary>It is started: it reads CKDS and PKDS, where they are on disk.</summary>
    public void Start()
    {
        Refresh();
        _lacksPkds = Store.Pkds.IsLost;
    }

    /// <summary>Whether it was started while there was no PKDS on disk.</summary>
    public bool LacksPkds => _lacksPkds;

    /// <summary>Reads the disk copy into storage, if there is one.</summary>
    public void Refresh() => _inStorage = Store.Disk;

    /// <summary>The record of that label in storage, or null.</summary>
    public KeyRecord? Find(KeyLabel label) => _inStorage?.Find(label);

    /// <summary>Whether a record is there and archived: its use is worth a line in the log (SMF 82 subtype 30).</summary>
    public bool IsArchived(KeyLabel label) => Find(label) is { Archived: true };

    /// <summary>
    /// Hands out the key under a label for CPACF (CSNBKRR2). Exactly one of the results is null.
    /// </summary>
    public (ProtectedKey? Key, Cause? Cause) Protect(KeyLabel label, Instant now, KeyUse use)
    {
        if (Outage is { } outage) return (null, outage);
        if (Find(label) is not { } record) return (null, IsOnDiskAlone(label) ? Cause.KeyNotRefreshed : Cause.KeyNotFound);
        if (record.Hindrance(now, use, Store.ArchivedKeys) is { } hindrance) return (null, hindrance);
        if (!Card.KnownPatterns.Contains(record.Token.MasterKeyPattern)) return (null, Cause.MasterKeyUnknown);
        return Card.Protect(record.Token) is { } key ? (key, null) : (null, Cause.KeyRecordDamaged);
    }

    /// <summary>Changes a record on disk and in storage, as a callable service does.</summary>
    /// <returns>Whether anything is different now.</returns>
    public static bool Update(LiveKeyStore store, IEnumerable<Icsf> members, Func<Ckds, Ckds> change)
    {
        var changed = store.Change(change);
        foreach (var member in members.Where(member => member.Store == store && member._inStorage is not null))
        {
            var before = member._inStorage;
            member._inStorage = change(before!);
            changed |= member._inStorage != before;
        }

        return changed;
    }

    /// <summary>The record of a label is taken out of storage; what is on disk stays.</summary>
    public void Forget(KeyLabel label) => _inStorage = _inStorage?.Without(label);

    /// <summary>Why another value is in storage than the one that is needed: that one is on disk, where a refresh would fetch it, or not.</summary>
    public Cause WhyAnother(KeyLabel label, KeyVerificationValue needed) =>
        IsOnDiskAlone(label) && Store.Disk!.Find(label)!.Fingerprint == needed ? Cause.KeyNotRefreshed : Cause.KeyValueDiffers;

    private bool IsOnDiskAlone(KeyLabel label) => Store.Disk is { } disk && disk.Find(label) is not null && Fits(disk);

    /// <summary>The in-storage copy is gone.</summary>
    public void Forget() => _inStorage = null;
}
