using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>ICSF of one sysplex: its registers and its in-storage copy of the CKDS. For one thread.</summary>
internal sealed class KeyService(Sysplex sysplex, Site site, LiveKeyStore store, SymbolicRules rules)
{
    private MasterKeyRegisters _rsa = new(rules);
    private MasterKeyRegisters _ecc = new(rules);

    /// <summary>The sysplex.</summary>
    public Sysplex Sysplex { get; } = sysplex;

    /// <summary>The zones of the TKE workstations from which key parts are entered; none where every card can be used.</summary>
    public IReadOnlyList<string> TkeZones => site.TkeZones;

    /// <summary>The key store that it works with.</summary>
    public LiveKeyStore Store { get; } = store;

    /// <summary>The registers of its coprocessor for the AES master key.</summary>
    public MasterKeyRegisters Registers { get; private init; } = new(rules);

    /// <summary>The registers of its coprocessor for the DES master key.</summary>
    public MasterKeyRegisters Des { get; private init; } = new(rules);

    /// <summary>The registers of its coprocessor for a master key of the PKDS.</summary>
    public MasterKeyRegisters Pka(MasterKeyType kind) => kind == MasterKeyType.Rsa ? _rsa : _ecc;

    /// <summary>Whether its DES register matches the header of a CKDS, where that has a DES pattern.</summary>
    public bool MatchesDes(CkdsHeader header) => header.Des is not { } generation || !rules.DesIsChecked || Des.Current == generation;

    /// <summary>Whether its registers match every pattern in the header of a CKDS, so that it can be read into storage.</summary>
    public bool Fits(Ckds ckds) => Registers.Current == ckds.Generation && MatchesDes(ckds.Header);

    /// <summary>Why a CKDS cannot be read into storage and used, or null when it can.</summary>
    public Cause? Misfit(Ckds ckds) => Registers.Current != ckds.Generation ? Cause.MasterKeyUnknown : MatchesDes(ckds.Header) ? null : Cause.DesMasterKeyMismatch;

    /// <summary>Why its DES register does not match the header of a CKDS and cannot be made to, or null when it does, or the parts can be entered.</summary>
    public Cause? DesHindrance(CkdsHeader header) => MatchesDes(header) ? null : Store.Safes.Des!.Hindrance(header.Des!.Value, TkeZones);

    /// <summary>Enters the parts of the DES master key in the header of the CKDS on disk where it does not hold it and they can be used.</summary>
    /// <returns>Why they could not be entered, or null.</returns>
    public Cause? EnterDesParts()
    {
        if (DesHindrance(Store.Header) is { } hindrance) return hindrance;
        if (!MatchesDes(Store.Header)) Des.Set(Store.Header.Des!.Value);
        return null;
    }

    /// <summary>Whether its registers match every pattern in the header of the PKDS.</summary>
    public bool MatchesPkds
    {
        get
        {
            // Most key stores have none, and this is asked at every OPEN.
            if (Store.Pkds.Header.Count == 0 || !rules.PkdsIsChecked) return true;
            foreach (var (kind, generation) in Store.Pkds.Header)
            {
                if (Pka(kind).Current != generation) return false;
            }

            return true;
        }
    }

    /// <summary>The in-storage copy, or null when there is none.</summary>
    public Ckds? InStorage { get; private set; }

    /// <summary>Why no coprocessor is active, or null when one is.</summary>
    public Cause? Outage =>
        InStorage is null ? Cause.CkdsLost
        : !Registers.Activates(InStorage.Generation) ? Cause.KeyServiceDown
        : !MatchesDes(InStorage.Header) ? Cause.DesMasterKeyMismatch
        : LacksPkds ? Cause.PkdsLost
        : !MatchesPkds ? Cause.PkdsMismatch
        : null;

    /// <summary>Enters the parts of each master key in the header of the PKDS that it does not hold, where they can be used.</summary>
    /// <returns>Why not all of them could be entered, or null.</returns>
    public Cause? EnterPkaParts()
    {
        Cause? hindrance = null;
        foreach (var kind in PkaMasterKeys.All)
        {
            if (!Store.Pkds.Header.TryGetValue(kind, out var generation) || Pka(kind).Current == generation) continue;
            if (Store.Pkds.Hindrance(kind, TkeZones) is { } cause) hindrance ??= cause;
            else Pka(kind).Set(generation);
        }

        return hindrance;
    }

    /// <summary>The same key service on the key store of another world; what is in storage is shared until one of the two changes.</summary>
    public KeyService Fork(LiveKeyStore other) => new(Sysplex, site, other, rules)
    {
        Registers = Registers.Fork(),
        Des = Des.Fork(),
        _rsa = _rsa.Fork(),
        _ecc = _ecc.Fork(),
        InStorage = InStorage?.Copy(),
        LacksPkds = LacksPkds,
    };

    /// <summary>Whether it was started while there was no PKDS on disk.</summary>
    public bool LacksPkds { get; private set; }

    /// <summary>It is started: it reads what is on disk.</summary>
    public void Start()
    {
        Refresh();
        LacksPkds = Store.Pkds.IsLost && rules.PkdsIsChecked;
    }

    /// <summary>Whether every register is empty.</summary>
    public bool IsZeroised => Registers.IsEmpty && Des.IsEmpty && _rsa.IsEmpty && _ecc.IsEmpty;

    /// <summary>Every register is empty.</summary>
    public void Zeroise()
    {
        Registers.Zeroise();
        Des.Zeroise();
        _rsa.Zeroise();
        _ecc.Zeroise();
    }

    /// <summary>Reads the disk copy into storage, if there is one.</summary>
    public void Refresh() => InStorage = Store.Disk?.Copy();

    /// <summary>The in-storage copy is gone.</summary>
    public void Forget() => InStorage = null;

    /// <summary>The record under a label where the key can be used at a time, to encrypt or to decrypt, else why not.</summary>
    public (KeyRecord? Record, Cause Cause) Use(KeyLabel label, Instant now, bool encrypt)
    {
        if (Outage is { } outage) return (null, outage);
        if (InStorage!.Find(label) is not { } record) return (null, IsOnDiskAlone(label) ? Cause.KeyNotRefreshed : Cause.KeyNotFound);
        if (Hindrance(record, now, encrypt) is { } hindrance) return (null, hindrance);
        if (!Registers.Holds(record.Generation)) return (null, Cause.MasterKeyUnknown);
        return record.Damaged ? (null, Cause.KeyRecordDamaged) : (record, default);
    }

    /// <summary>Why another value is in storage than the one that is needed: that one is on disk, where a refresh would fetch it, or not.</summary>
    public Cause WhyAnother(KeyLabel label, int needed) =>
        IsOnDiskAlone(label) && Store.Disk!.Find(label)!.Value == needed ? Cause.KeyNotRefreshed : Cause.KeyValueDiffers;

    private bool IsOnDiskAlone(KeyLabel label) => Store.Disk is { } disk && disk.Find(label) is not null && Fits(disk);

    private Cause? Hindrance(KeyRecord record, Instant now, bool encrypt)
    {
        if (record.Archived && Store.ArchivedKeys == ArchivedKeyPolicy.Fail) return Cause.KeyArchived;
        if (record.Archived && Store.ArchivedKeys == ArchivedKeyPolicy.DecryptOnly && (encrypt || !rules.ArchivedKeysDecrypt)) return Cause.KeyDecryptsOnly;
        if (now < record.ValidFrom) return Cause.KeyPreActive;
        if (rules.ValidityEnds && now >= record.ValidUntil) return Cause.KeyDeactivated;
        return record.ExportableToCpacf ? null : Cause.KeyNotExportable;
    }
}
