using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The live set of a key store, the safes of its master keys, and the running sysplexes that use it. For one thread.
/// </summary>
internal sealed class LiveKeyStore(KeyStore definition, CkdsSafes safes, SymbolicRules rules)
{
    private ImmutableHashSet<string> _sites = [.. definition.Sites];

    // Where the volume of its data set is lost, and nothing has been put on another one.
    private ImmutableHashSet<string> _lostAt = [];
    private readonly List<KeyService> _members = [];

    /// <summary>The recorded key parts of the master keys of the CKDS.</summary>
    public CkdsSafes Safes { get; } = safes;

    /// <summary>The key store that it follows; null where it stands alone.</summary>
    public KeyStoreSource? Source => definition.Follows;

    /// <summary>Whether nothing comes over from the key store that it mirrors any more.</summary>
    public bool IsSplit { get; private set; } = definition.Follows is not { By: KeyStoreTransport.Mirror };

    /// <summary>Whether the live set stands nowhere any more.</summary>
    public bool IsWithoutSite => _sites.Count == 0;

    /// <summary>Whether no site is left, or at each one that is left the volume of its data set is lost.</summary>
    public bool IsCutOff => _sites.All(_lostAt.Contains);

    /// <summary>The PKDS that goes with the CKDS.</summary>
    public Pkds Pkds { get; private init; } = new(definition, rules);

    /// <summary>Whether the RSA master key that private keys were under wraps the PKDS no more: it was started empty, or put back without it.</summary>
    public bool LacksRsaMasterKey => definition.RsaMasterKey is not null && !Pkds.Header.ContainsKey(MasterKeyType.Rsa);

    /// <summary>What happens when an archived key is asked for.</summary>
    public ArchivedKeyPolicy ArchivedKeys { get; } = definition.ArchivedKeys;

    /// <summary>The key services of the running sysplexes that use it.</summary>
    public IReadOnlyList<KeyService> Members => _members;

    /// <summary>The CKDS on disk, or null when it is lost.</summary>
    public Ckds? Disk { get; private set; }

    /// <summary>The generations of the master keys that the CKDS on disk is under, or was before it was lost.</summary>
    public CkdsHeader Header { get; private set; }

    /// <summary>The same key store for another world, with its members; records are shared until one of the two changes.</summary>
    /// <param name="safesThere">The safes of its master keys there.</param>
    public LiveKeyStore Fork(CkdsSafes safesThere)
    {
        var copy = new LiveKeyStore(definition, safesThere, rules)
        {
            Pkds = Pkds.Fork(), Disk = Disk?.Copy(), Header = Header, _sites = _sites, _lostAt = _lostAt, IsSplit = IsSplit,
        };
        foreach (var member in _members) copy._members.Add(member.Fork(copy));
        return copy;
    }

    /// <summary>Whether the data set is gone, on disk and in storage.</summary>
    public bool IsGone => Disk is null && _members.All(member => member.InStorage is null);

    /// <summary>A sysplex begins to use it.</summary>
    public void Join(KeyService member)
    {
        _members.Add(member);
        member.Start();
    }

    /// <summary>A sysplex runs no more.</summary>
    public void Leave(KeyService member) => _members.Remove(member);

    /// <summary>The mirror is split: what changes in the key store that it followed does not come over.</summary>
    public void Split() => IsSplit = true;

    /// <summary>What the key store that it follows has becomes the live data set; members read it into storage when they refresh.</summary>
    public void Receive(Ckds? ckds, CkdsHeader header)
    {
        // What is put where nothing is lies on volumes that stand.
        if (Disk is null && ckds is not null) _lostAt = [];
        Disk = ckds;
        Header = header;
    }

    /// <summary>Makes a data set the live one and lets every member read it into storage.</summary>
    public void Replace(Ckds ckds)
    {
        Split();
        Receive(ckds, ckds.Header);
        foreach (var member in _members) member.Refresh();
    }

    /// <summary>Makes a data set the live one at a site.</summary>
    public void Activate(Ckds ckds, string site)
    {
        PutAt(site);
        Replace(ckds);
    }

    /// <summary>The data set is lost, on disk and in storage.</summary>
    public void Lose()
    {
        Split();
        Disk = null;
        foreach (var member in _members) member.Forget();
    }

    /// <summary>The data set is lost on disk; in-storage copies live on.</summary>
    public void LoseDisk()
    {
        Split();
        Disk = null;
    }

    /// <summary>Makes a data set the live one at a site; only members whose CURRENT fits its header read it into storage.</summary>
    public void RollBack(Ckds ckds, string site)
    {
        Split();
        PutAt(site);
        Receive(ckds, ckds.Header);
        foreach (var member in _members)
        {
            if (member.Fits(ckds)) member.Refresh();
        }
    }

    /// <summary>Puts a data set on disk as it was; nobody reads it into storage.</summary>
    public void PutOnDisk(Ckds ckds)
    {
        Split();
        Receive(ckds, ckds.Header);
    }

    /// <summary>Whether the last of its sites is gone: no live data set is left, CKDS or PKDS, until one goes live again.</summary>
    public bool IsNowhere => _sites.Count == 0;

    /// <summary>The volume of its data set is lost at a site; with the last of them the data set is, on disk.</summary>
    public void LosePlace(string site)
    {
        _lostAt = _lostAt.Add(site);
        if (Disk is not null && IsCutOff) LoseDisk();
    }

    private void PutAt(string site)
    {
        _sites = _sites.Add(site);
        _lostAt = _lostAt.Remove(site);
    }

    /// <summary>A site is gone with the key parts there; with the last of its sites the live set is gone.</summary>
    public void LoseSite(string site)
    {
        Safes.LoseSite(site);
        Pkds.LoseSite(site);
        if (!SharedSets.Exclude(ref _sites, site)) return;
        if (_sites.Count == 0) Lose();
        else if (Disk is not null && IsCutOff) LoseDisk();
    }

    /// <summary>The record of a label, on disk or in the storage of a member; null where none has it.</summary>
    public KeyRecord? Find(KeyLabel label)
    {
        if (Disk?.Find(label) is { } onDisk) return onDisk;
        foreach (var member in _members)
        {
            if (member.InStorage?.Find(label) is { } inStorage) return inStorage;
        }

        return null;
    }

    /// <summary>The first member that is up, or null.</summary>
    public KeyService? FirstActive()
    {
        foreach (var member in _members)
        {
            if (member.Outage is null) return member;
        }

        return null;
    }

    /// <summary>
    /// Puts a record on disk and into storage, as a callable service of a member does: into its own, and that of those that share
    /// updates with it.
    /// </summary>
    public void Put(KeyRecord record, KeyService by)
    {
        if (Disk is not null && Disk.Find(record.Label) != record) Split();
        Disk?.Put(record);
        foreach (var member in _members)
        {
            if (member == by || !rules.UpdatesNeedSharing || (member.Sysplex.SharesUpdates && by.Sysplex.SharesUpdates)) member.InStorage?.Put(record);
        }
    }

    /// <summary>Deletes a record on disk and in storage.</summary>
    public void Delete(KeyLabel label)
    {
        if (Disk?.Find(label) is not null) Split();
        Disk?.Delete(label);
        foreach (var member in _members) member.InStorage?.Delete(label);
    }

    /// <summary>Deletes every record of a key value on disk and in storage.</summary>
    public void DeleteValue(int value)
    {
        if (Disk?.Records.Any(record => record.Value == value) == true) Split();
        Disk?.DeleteValue(value);
        foreach (var member in _members) member.InStorage?.DeleteValue(value);
    }

    /// <summary>Whether the record of a label is so wherever it is found.</summary>
    public bool All(KeyLabel label, Func<KeyRecord, bool> condition) =>
        _members.Select(member => member.InStorage).Append(Disk).Select(ckds => ckds?.Find(label)).OfType<KeyRecord>().All(condition);

    /// <summary>Changes a record where it is found, on disk and in storage.</summary>
    public void Change(KeyLabel label, Func<KeyRecord, KeyRecord> change)
    {
        if (Disk?.Find(label) is { } record && change(record) != record) Split();
        Change(Disk, label, change);
        foreach (var member in _members) Change(member.InStorage, label, change);
    }

    private static void Change(Ckds? ckds, KeyLabel label, Func<KeyRecord, KeyRecord> change)
    {
        if (ckds?.Find(label) is { } record) ckds.Put(change(record));
    }
}
