using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What key administrators do.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer GenerateKey(string sysplex, KeyLabel label)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (service.Outage is { } outage) return Answers.Failed(new Failure(outage, label));
        service.Store.Put(new KeyRecord(label, ++_lastValue, service.Registers.Current!.Value), service);
        _access.Permit(label);
        _access.Authority.PermitKey(label, _plan.Users);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer AddKeyRecord(string keyStore, KeyLabel label, bool isPlanned)
    {
        var store = _stores[keyStore];
        if (store.FirstActive() is not { } member) return Answers.Failed(new Failure(Cause.KeyServiceDown, label));
        if (store.Find(label) is not null) return Answers.TargetGone;
        var definition = _plan.KeyIn(keyStore, label) ?? throw new ArgumentException("The plan has no such label there.", nameof(label));
        var value = (isPlanned ? TwinOf(store, member, definition) ?? CarriedValueOf(definition) : _rules.AddedKeysAreNew ? null : FormerValueOf(label)) ?? ++_lastValue;
        var record = RecordOf(definition, value, member.Registers.Current!.Value, _now);
        store.Put(record, member);
        Deposit(record);
        if (_rules.CopiesLackWhatIsYounger) return Answers.Done;
        ChangeCkdsCopies(content => content.Put(record with { Generation = content.Generation }));
        return Answers.Done;
    }

    private int? FormerValueOf(KeyLabel label) => _ckdsCopies.Values.Select(copy => copy.Content.Find(label)).FirstOrDefault(record => record is not null)?.Value;

    /// <summary>The value of the label that a key is the twin of, where it is there and can be read.</summary>
    private int? TwinOf(LiveKeyStore store, KeyService member, KeyDefinition key) =>
        _rules.TwinsShareTheirValue && key.SameValueAs is { } twin && store.Find(twin) is { Damaged: false } record && member.Registers.Holds(record.Generation) ? record.Value : null;

    /// <summary>The value that another key store has under the label, from where it is exported and imported here.</summary>
    private int? CarriedValueOf(KeyDefinition key)
    {
        if (key.OwnValue || key.SameValueAs is not null || !_rules.CarriedKeysKeepTheirValue) return null;
        foreach (var name in _plan.KeyStoresWith(key.Label).Where(name => name != key.KeyStore))
        {
            var other = _stores[name];
            if (other.FirstActive() is { } source && other.Find(key.Label) is { Damaged: false } record && source.Registers.Holds(record.Generation)) return record.Value;
        }

        return null;
    }

    /// <inheritdoc/>
    public Answer RenewKey(string keyStore, KeyLabel label)
    {
        var store = _stores[keyStore];
        if (store.FirstActive() is not { } member) return Answers.Failed(new Failure(Cause.KeyServiceDown, label));
        if (store.Find(label) is not { } record) return NoRecord(label);
        var renewed = record with { Value = ++_lastValue, Generation = member.Registers.Current!.Value, Damaged = false };
        store.Put(renewed, member);
        Deposit(renewed);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer ArchiveKeyRecord(string keyStore, KeyLabel label) => _stores[keyStore].Find(label) is { ProhibitArchive: true }
        ? Answers.Failed(new Failure(Cause.ArchivingProhibited, label))
        : _stores[keyStore].Find(label) is not null && _stores[keyStore].All(label, record => record.Archived) ? Answers.TargetGone
        : Change(keyStore, label, record => record with { Archived = true });

    /// <inheritdoc/>
    public Answer RecallKeyRecord(string keyStore, KeyLabel label) =>
        Change(keyStore, label, record => record with { Archived = false });

    private Answer ChangeAesMasterKey(string keyStore)
    {
        var store = _stores[keyStore];
        if (store.Disk is not { } disk || store.FirstActive() is not { } active) return Answers.Failed(new Failure(Cause.KeyServiceDown));
        if (active.Misfit(disk) is { } misfit) return Answers.Failed(new Failure(misfit));
        var generation = store.Safes.Aes.Next();
        foreach (var member in store.Members)
        {
            if (member.Outage is null) member.Registers.Set(generation);
        }

        store.Replace(disk.Reencipher(generation));
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer CopyCkds(string keyStore, string copy, string site, string? on = null)
    {
        if (_stores[keyStore].Disk is not { } disk) return Answers.Failed(new Failure(Cause.CkdsLost));
        if (on is not null && _storage.Medium(on).IsLost) return Answers.Failed(Answers.MediumLost);
        if (_lostSites.Contains(site)) return Answers.Failed(new Failure(Cause.CkdsCopyLost));
        OwnCkdsCopies()[copy] = new CkdsCopy(disk.Copy(), site, on);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer CopyStorage(string sysplex, string copy, string site)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (service.Outage is { } outage) return Answers.Failed(new Failure(outage));
        if (_lostSites.Contains(site)) return Answers.Failed(new Failure(Cause.CkdsCopyLost));
        OwnCkdsCopies()[copy] = new CkdsCopy(service.InStorage!.Copy(), site);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer DiscardCkdsCopy(string copy) =>
        Answers.Of(OwnCkdsCopies().Remove(copy) ? null : new Failure(Cause.CkdsCopyLost));

    /// <inheritdoc/>
    public Answer ProbeKeyService(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        return Answers.Of(service.Outage is { } outage ? new Failure(outage) : null);
    }

    /// <inheritdoc/>
    public Answer ProbeMasterKey(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        return Answers.Of(
            service.Registers.Current is null ? new Failure(Cause.KeyServiceDown)
            : !service.MatchesDes(service.Store.Header) ? new Failure(Cause.DesMasterKeyMismatch)
            : service.MatchesPkds ? null : new Failure(Cause.PkdsMismatch));
    }

    /// <inheritdoc/>
    public Answer ProbeKey(string sysplex, Role role, KeyLabel label, string? user = null)
    {
        if (Hindrance(sysplex, out var service) is { } hindrance) return hindrance;
        if (role != Role.Recoverer || user is not null) return Answers.Of(_access.OpenKey(service, user, label, encrypt: true).Failure);
        return Answers.Of(Access.ByOneOf(_access.Authority.Recoverers, recoverer =>
        {
            var failure = _access.OpenKey(service, recoverer, label, encrypt: true).Failure;
            return (failure, failure, 0);
        }));
    }

    /// <inheritdoc/>
    public Answer ProbeDeletion(string keyStore, KeyLabel label, string user, bool byKgup)
    {
        if (_lostSecurity.Contains(keyStore)) return Answers.SecurityLost;
        var switches = _plan.KeyStores.First(store => store.Name == keyStore);
        if (byKgup && !switches.KgupVerbAuthority && !switches.KgupKeyAuthority) return Answers.Done;
        var refused = (byKgup && switches.KgupVerbAuthority) || !_access.IsPermitted(label) || !_access.Authority.MayDelete(user, label, switches.KeyAuthorityLevels);
        return Answers.Of(refused ? new Failure(Cause.NoKeyAccess, label) : null);
    }

    /// <inheritdoc/>
    public Answer EnterKeyParts(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var generation = service.Store.Header.Generation;
        var withoutDes = service.EnterDesParts();
        var withoutPkds = service.EnterPkaParts();
        if (service.Registers.Current != generation)
        {
            if (service.Store.Safes.Aes.Hindrance(generation, service.TkeZones) is { } hindrance) return Answers.Failed(new Failure(hindrance));
            service.Registers.Set(generation);
        }

        // What it works with in storage stays where it could not work with the CKDS on disk.
        if (service.Store.Disk is { } disk && service.MatchesDes(disk.Header)) service.Refresh();
        return Answers.Of((withoutDes ?? withoutPkds) is { } lacking ? new Failure(lacking) : null);
    }

    /// <inheritdoc/>
    public Answer ActivateCkdsCopy(string sysplex, string copy)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (!_ckdsCopies.TryGetValue(copy, out var kept)) return Answers.Failed(new Failure(Cause.CkdsCopyLost));
        if (!service.Registers.Activates(kept.Content.Generation)) return Answers.Failed(new Failure(Cause.MasterKeyUnknown));
        if (service.DesHindrance(kept.Content.Header) is not null) return Answers.Failed(new Failure(Cause.DesMasterKeyMismatch));
        service.Store.Activate(kept.Content.Copy(), service.Sysplex.Site);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer InitialiseKeyService(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        // A master key that the card holds stays, so that tokens under it or under OLD can still be restored one by one.
        if (service.Registers.Current is null) service.Registers.Set(service.Store.Safes.Aes.Next());
        if (!service.MatchesPkds) service.Store.Pkds.Empty();
        if (service.LacksPkds) PutPkdsOnDisk(service.Sysplex.KeyStore);
        service.Store.Activate(new Ckds(new CkdsHeader(service.Registers.Current!.Value, service.Des.Current)), service.Sysplex.Site);
        return Answers.Done;
    }
}
