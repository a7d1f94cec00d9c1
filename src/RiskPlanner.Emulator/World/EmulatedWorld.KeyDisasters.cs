using System.Collections.Immutable;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What strikes keys, key stores and coprocessors.</content>
internal sealed partial class EmulatedWorld
{
    /// <inheritdoc/>
    public Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies, string? by = null)
    {
        var store = Systems.Stores[keyStore];
        var values = ValuesUnder(store, label, inCopies);
        if (values.Count == 0) return NoRecord("lose key value", label);
        var kept = new List<string>();
        Icsf.Update(store, Systems.MembersOf(store), WithoutValue);
        if (inCopies)
        {
            foreach (var other in Systems.Stores.Values) Icsf.Update(other, Systems.MembersOf(other), WithoutValue);
            foreach (var (name, copy) in _ckdsCopies) _ckdsCopies = _ckdsCopies.SetItem(name, copy with { Content = WithoutValue(copy.Content) });
            _volumeDumps = _volumeDumps.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.With(WithoutValue));
            foreach (var (name, repository) in Systems.Repositories)
            {
                var destroyed = values.Where(value => repository.LetsDestroy(value, by)).ToHashSet();
                if (repository.ValuesOf(label).Any(record => values.Contains(_parts.Fingerprints.Of(record)) && !destroyed.Contains(_parts.Fingerprints.Of(record)))) kept.Add(name);
                repository.Remove(record => destroyed.Contains(_parts.Fingerprints.Of(record)));
            }
        }

        return Struck("lose key value", label.Text, kept.Count > 0
            ? $"gone from every record, on disk, in storage and in each CKDS copy; {string.Join(", ", kept)} keeps it until another person than {by} asks for it too (dual control)"
            : inCopies
            ? "gone from every record, on disk, in storage, in each CKDS copy and in repositories"
            : "gone from every live record, on disk and in storage");

        Ckds WithoutValue(Ckds ckds) => ckds.Without(record => values.Contains(_parts.Fingerprints.Of(record)));
    }

    /// <summary>The value of the live record; where there is none, each value that a copy or a repository still holds under the label.</summary>
    private HashSet<KeyVerificationValue> ValuesUnder(LiveKeyStore store, KeyLabel label, bool inCopies)
    {
        var records = Systems.FindRecord(store, label) is { } live ? [live]
            : inCopies ? _ckdsCopies.Values.Select(copy => copy.Content.Find(label)).OfType<KeyRecord>()
                .Concat(Systems.Repositories.Values.SelectMany(repository => repository.ValuesOf(label)))
            : [];
        return [.. records.Select(_parts.Fingerprints.Of)];
    }

    /// <inheritdoc/>
    public Answer DeleteKeyRecord(string keyStore, KeyLabel label) =>
        ChangeRecord(keyStore, label, "delete key record", (ckds, record) => ckds.Without(record.Label))
            ?? Struck("delete key record", label.Text, "deleted on disk and in storage");

    /// <inheritdoc/>
    public Answer SpoilKeyRecord(string keyStore, KeyLabel label) =>
        ChangeRecord(keyStore, label, "spoil key record", (ckds, record) => record.Token.IsSpoilt ? ckds : ckds.With(record with { Token = record.Token.Spoilt() }))
            ?? Struck("spoil key record", label.Text, "its token is damaged on disk and in storage");

    private Answer LoseCkds(string keyStore)
    {
        var store = Systems.Stores[keyStore];
        if (store.Disk is null && !Systems.MembersOf(store).Any(member => member.HasCkds)) return Missed("lose CKDS", keyStore, LostAlready);
        store.Lose();
        foreach (var member in Systems.MembersOf(store)) member.Forget();
        return Struck("lose CKDS", keyStore, "lost on disk and in storage");
    }

    /// <inheritdoc/>
    public Answer SpoilCkdsOnDisk(string keyStore)
    {
        var store = Systems.Stores[keyStore];
        if (store.Disk is null) return Missed("spoil CKDS", keyStore, "there is no data set on disk");
        store.Lose();
        return Struck("spoil CKDS", keyStore, "the data set is spoilt on disk at each site; in-storage copies live on");
    }

    /// <inheritdoc/>
    public Answer RollBackCkds(string keyStore, string copy)
    {
        var store = Systems.Stores[keyStore];
        var transcript = new Transcript();
        if (!_ckdsCopies.TryGetValue(copy, out var kept))
            return transcript.Close(new Failure(Cause.CkdsCopyLost), Fate, "restore whole CKDS", copy, "the copy is lost");
        if (Systems.Running.FirstOrDefault(sysplex => sysplex.KeyStore == keyStore) is not { } first)
            return transcript.Close(new Failure(Cause.SysplexDown), Fate, "restore whole CKDS", copy, "no sysplex runs that uses it");
        store.Activate(kept.Content, kept.Generation, first.Site);
        var matching = Systems.MembersOf(store).Where(member => member.Fits(kept.Content)).ToList();
        foreach (var member in matching) member.Refresh();
        return transcript.Close(null, Fate, "restore whole CKDS", copy, matching.Count > 0
            ? $"live with the {kept.Content.Count} records of its day; what was created since is gone"
            : $"on disk; the refresh fails, since its header has {Patterns(kept.Content)}: in-storage copies live on until the next IPL");
    }

    /// <inheritdoc/>
    public Answer DeleteKeyRecordOnDisk(string keyStore, KeyLabel label)
    {
        var store = Systems.Stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord("KGUP DELETE", label);
        store.Change(ckds => ckds.Without(label));
        return Struck("KGUP DELETE", label.Text, "deleted on disk, no refresh: the in-storage copy still has it");
    }

    /// <inheritdoc/>
    public Answer LeaveKeyRecordOnDiskAlone(string keyStore, KeyLabel label)
    {
        var store = Systems.Stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord("KGUP ADD", label);
        foreach (var member in Systems.MembersOf(store)) member.Forget(label);
        return Struck("KGUP ADD", label.Text, "on disk, no refresh: no in-storage copy has it");
    }

    /// <inheritdoc/>
    public Answer Ipl(string sysplex)
    {
        if (Standstill(sysplex, Fate, "IPL", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        icsf.Start();
        Access.ReleaseAll(sysplex);
        return Struck("IPL", sysplex, icsf.Outage is { } outage ? $"ICSF started: {new Failure(outage).Words}" : "ICSF started with the CKDS on disk");
    }

    /// <inheritdoc/>
    public Answer ReplaceCoprocessor(string sysplex)
    {
        if (Standstill(sysplex, Fate, "replace coprocessor", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        icsf.Card.Zeroise();
        var (parts, _) = icsf.Store.Safes.Aes.Find(icsf.Store.Generation, icsf.TkeZones);
        if (parts is not null) icsf.Card.LoadAndSet(parts);
        icsf.EnterDesParts();
        icsf.Store.Pkds.EnterInto(icsf.Card, icsf.TkeZones);
        return Struck("replace coprocessor", sysplex, parts is null ? "no key parts can be reached: CURRENT and OLD are empty" : "CURRENT is entered, OLD is empty");
    }

    /// <inheritdoc/>
    public Answer LoadFormerMasterKey(string sysplex)
    {
        if (Standstill(sysplex, Fate, "load master key", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        var former = icsf.Store.Safes.Aes.BeforeOf(icsf.Store.Generation);
        if (icsf.Card.HoldsOnly(former)) return Missed("load master key", sysplex, $"CURRENT is {icsf.Card.CurrentPattern} already");
        icsf.Card.ZeroiseAes();
        icsf.Card.LoadAndSet(former);
        return Struck("load master key", sysplex, $"CURRENT is {icsf.Card.CurrentPattern}, which is not that of the CKDS");
    }

    private Answer LoseSecurityDataBase(string keyStore)
    {
        if (_lostSecurity.Contains(keyStore)) return Missed("lose RACF data base", keyStore, LostAlready);
        _lostSecurity = _lostSecurity.Add(keyStore);
        return Struck("lose RACF data base", keyStore, "no profile of data sets or keys is left");
    }

    private Answer LoseCatalog(string keyStore)
    {
        if (_lostCatalogs.Contains(keyStore)) return Missed("lose catalog", keyStore, LostAlready);
        _lostCatalogs = _lostCatalogs.Add(keyStore);
        return Struck("lose catalog", keyStore, "no data set is found by its name; data and VVDS are where they were");
    }

    private Answer LoseCkdsCopy(string copy)
    {
        if (!_ckdsCopies.ContainsKey(copy)) return Missed("lose CKDS copy", copy, LostAlready);
        _ckdsCopies = _ckdsCopies.Remove(copy);
        return Struck("lose CKDS copy", copy, "cannot be used any more");
    }

    /// <inheritdoc/>
    public Answer LoseKeyProfile(KeyLabel label)
    {
        if (!KeyUsers.Any(user => Racf.MayUse(user, label))) return Missed("lose CSFKEYS profile", label.Text, "nobody had READ");
        foreach (var user in KeyUsers) Racf.RevokeKey(user, label);
        return Struck("lose CSFKEYS profile", label.Text, "no profile covers the label: nobody has READ");
    }

    /// <inheritdoc/>
    public Answer RemoveAccess(string name) => Racf.Remove(name)
        ? Struck("remove access", name, "in no access list any more, or nobody is in its list")
        : Missed("remove access", name, "nobody had access by it");

    private Answer LoseRepository(string keyManager)
    {
        if (!Systems.Repositories.TryGetValue(keyManager, out var repository)) throw new ArgumentException("Not a repository.", nameof(keyManager));
        if (!repository.IsUsable) return Missed("lose repository", keyManager, LostAlready);
        repository.LoseDataBase();
        return Struck("lose repository", keyManager, "its data base is lost at each instance");
    }

    private Answer LoseKeyParts(string site)
    {
        var any = false;
        foreach (var store in Systems.Stores.Values) any |= store.Safes.LoseParts(site) | store.Pkds.LoseParts(site);
        return any ? Struck("lose key parts", site, "no master key can be entered from the parts that lay there") : Missed("lose key parts", site, "none lie there any more");
    }

    private Answer LoseKeyHolder(string holder)
    {
        var any = false;
        foreach (var store in Systems.Stores.Values) any |= store.Safes.LoseHolder(holder) | store.Pkds.LoseHolder(holder);
        return any ? Struck("lose holder of key parts", holder, "the sets of which he holds a part are not complete any more") : Missed("lose holder of key parts", holder, "he holds none any more");
    }

    private Answer LoseKeyServer(string keyManager)
    {
        if (!Systems.KeyServers.TryGetValue(keyManager, out var server)) throw new ArgumentException("Not a tape key server.", nameof(keyManager));
        if (server.IsLost) return Missed("lose tape key server", keyManager, LostAlready);
        server.LoseKeyStores();
        return Struck("lose tape key server", keyManager, "the key stores of its instances are lost: drives neither write nor read");
    }

    private Answer LoseManagerKey(string keyManager)
    {
        if (Systems.Repositories.TryGetValue(keyManager, out var repository))
        {
            const string recovery = "lose recovery key of repository";
            return repository.LoseRecoveryKey() ? Struck(recovery, keyManager, "no backup of its data base can be opened any more") : Missed(recovery, keyManager, "it is kept nowhere any more");
        }

        const string action = "lose master key of tape key server";
        if (!Systems.KeyServers.TryGetValue(keyManager, out var server)) throw new ArgumentException("Neither a tape key server nor a repository.", nameof(keyManager));
        return server.LoseMasterKey() ? Struck(action, keyManager, "no backup of its key store can be opened any more") : Missed(action, keyManager, "it is kept nowhere any more");
    }

    private Answer LoseManagerBackup(string keyManager)
    {
        if (Systems.Repositories.TryGetValue(keyManager, out var repository))
        {
            const string dataBase = "lose backup of repository";
            return repository.LoseBackup() ? Struck(dataBase, keyManager, "nothing restores its data base until it is backed up again") : Missed(dataBase, keyManager, "there is none");
        }

        const string action = "lose backup of tape key server";
        if (!Systems.KeyServers.TryGetValue(keyManager, out var server)) throw new ArgumentException("Neither a tape key server nor a repository.", nameof(keyManager));
        return server.LoseBackup() ? Struck(action, keyManager, "nothing restores its key store") : Missed(action, keyManager, "there is none");
    }

    /// <inheritdoc/>
    public Answer LosePrivateKey(string label, bool inBackups)
    {
        const string action = "lose private key";
        var any = false;
        foreach (var server in Systems.KeyServers.Values) any |= server.LosePrivateKey(label, inBackups);
        var ofDumps = LosePrivateKeyOfDumps(label, inBackups);
        var places = any ? ofDumps ? "every instance of its server and every PKDS" : "every instance of its server" : "every PKDS";
        return any || ofDumps ? Struck(action, label, inBackups ? $"gone from {places}, and from backups" : $"gone from {places}")
            : Missed(action, label, "no instance has it");
    }

    /// <inheritdoc/>
    public Answer ZeroiseMasterKey(string sysplex)
    {
        if (Standstill(sysplex, Fate, "zeroise coprocessor", sysplex) is { } standstill) return standstill;
        var card = Systems.Icsf[sysplex].Card;
        if (card.IsEmpty) return Missed("zeroise coprocessor", sysplex, "every register is empty already");
        card.Zeroise();
        return Struck("zeroise coprocessor", sysplex, "NEW, CURRENT and OLD are empty");
    }

    /// <summary>Changes a record on disk and in storage; null when that was done, else why there was nothing to do.</summary>
    private Answer? ChangeRecord(string keyStore, KeyLabel label, string action, Func<Ckds, KeyRecord, Ckds> change)
    {
        var store = Systems.Stores[keyStore];
        if (Systems.FindRecord(store, label) is null) return NoRecord(action, label);
        var changed = Icsf.Update(store, Systems.MembersOf(store), ckds => ckds.Find(label) is { } record ? change(ckds, record) : ckds);
        return changed ? null : Missed(action, label.Text, "the record is so already");
    }

    private static Answer NoRecord(string action, KeyLabel label, string actor = Fate) =>
        new Transcript().Close(new Failure(Cause.KeyNotFound, label), actor, action, label.Text, "there is no such record");
}
