using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Emulator.World;

/// <summary>The sysplexes of a world with their ICSF, and the key stores that they share. For one thread.</summary>
internal sealed class Systems
{
    // In the plan's order, and never fewer: a dictionary that entries leave forgets its order.
    private readonly Dictionary<string, Sysplex> _sysplexes;
    private readonly Dictionary<string, Icsf> _icsf = [];
    private readonly Dictionary<string, LiveKeyStore> _stores = [];
    private readonly EmulatorParts _parts;
    private readonly ulong _seed;
    private readonly IReadOnlyList<Site> _sites;
    private ImmutableHashSet<string> _stopped = [];

    /// <summary>Sets the systems of a plan up: master keys entered from parts, CKDS filled with the plan's keys.</summary>
    public Systems(Plan plan, ulong seed, EmulatorParts parts)
    {
        (_parts, _seed, _sites) = (parts, seed, plan.Sites);
        _sysplexes = plan.Sysplexes.ToDictionary(sysplex => sysplex.Name);
        Repositories = plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository)
            .ToDictionary(manager => manager.Name, manager => new KeyRepository(manager, KeyEncryptingKey(manager)));
        KeyServers = plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.TapeKeyServer)
            .ToDictionary(manager => manager.Name, manager => new TapeKeyServer(manager, new CardRandom(seed, $"tape key server {manager.Name}")));
        var carried = new Dictionary<(string? KeyStore, KeyLabel Owner), (KeyRecord Record, Coprocessor Card)>();
        // What is followed comes first: who follows begins with what is there.
        foreach (var definition in plan.KeyStores.OrderBy(store => store.Follows is null ? 0 : 1)) SetUp(plan, definition, carried);
    }

    private Systems(Systems original)
    {
        (_parts, _seed, _sites, _stopped) = (original._parts, original._seed, original._sites, original._stopped);
        _sysplexes = new Dictionary<string, Sysplex>(original._sysplexes);
        Repositories = original.Repositories.ToDictionary(entry => entry.Key, entry => entry.Value.Fork());
        KeyServers = original.KeyServers.ToDictionary(entry => entry.Key, entry => entry.Value.Fork());
        var safes = new Dictionary<CkdsSafes, CkdsSafes>(ReferenceEqualityComparer.Instance);
        foreach (var (name, store) in original._stores)
        {
            // Key stores under the same master keys have the same safes.
            if (!safes.TryGetValue(store.Safes, out var there)) safes[store.Safes] = there = store.Safes.Fork();
            _stores[name] = store.Fork(there);
        }

        foreach (var (name, icsf) in original._icsf) _icsf[name] = icsf.Fork(_stores[icsf.Store.Name]);
    }

    /// <summary>Other systems that stand where these do.</summary>
    public Systems Fork() => new(this);

    /// <summary>The tape key servers by name.</summary>
    public IReadOnlyDictionary<string, TapeKeyServer> KeyServers { get; }

    /// <summary>The repositories by name.</summary>
    public IReadOnlyDictionary<string, KeyRepository> Repositories { get; }

    /// <summary>The key stores by name.</summary>
    public IReadOnlyDictionary<string, LiveKeyStore> Stores => _stores;

    /// <summary>ICSF of each sysplex, running or not.</summary>
    public IReadOnlyDictionary<string, Icsf> Icsf => _icsf;

    /// <summary>The sysplexes that run, in the plan's order.</summary>
    public IEnumerable<Sysplex> Running => _sysplexes.Values.Where(sysplex => IsRunning(sysplex.Name));

    /// <summary>Whether a sysplex runs.</summary>
    public bool IsRunning(string sysplex) => _sysplexes.ContainsKey(sysplex) && !_stopped.Contains(sysplex);

    /// <summary>A sysplex, at the site where it runs or ran last.</summary>
    public Sysplex Sysplex(string name) => _sysplexes[name];

    /// <summary>ICSF of the running sysplexes that use a key store, in the plan's order.</summary>
    public IEnumerable<Icsf> MembersOf(LiveKeyStore store) =>
        Running.Select(sysplex => _icsf[sysplex.Name]).Where(icsf => icsf.Store == store);

    /// <summary>ICSF of the running members that an update by a callable service of one of them reaches in storage, itself included.</summary>
    public IEnumerable<Icsf> ReachedFrom(Icsf member) => MembersOf(member.Store).Where(member.Reaches);

    /// <summary>A coprocessor domain apart from all systems, loaded with key parts.</summary>
    public Coprocessor SpareDomain(string purpose, IReadOnlyList<byte[]> parts)
    {
        var card = new Coprocessor(_parts.Registers(), new CardRandom(_seed, purpose));
        card.LoadAndSet(parts);
        return card;
    }

    /// <summary>A sysplex runs no more; its coprocessor is gone.</summary>
    public void Stop(string sysplex)
    {
        _stopped = _stopped.Add(sysplex);
        _icsf[sysplex].Card.Zeroise();
        _icsf[sysplex].Forget();
    }

    /// <summary>A sysplex that does not run is started at a site, with empty registers and the CKDS on disk, if there is one.</summary>
    public void Start(string sysplex, string site)
    {
        _stopped = _stopped.Remove(sysplex);
        _sysplexes[sysplex] = _sysplexes[sysplex] with { Site = site };
        var icsf = _icsf[sysplex];
        if (_sites.FirstOrDefault(planned => planned.Name == site) is { } known) icsf.TkeZones = known.TkeZones;
        icsf.Card.Zeroise();
        icsf.Start();
    }

    /// <summary>Gives a new key to each repository that holds the label's keys and stands.</summary>
    public void Deposit(KeyRecord record, Coprocessor card)
    {
        foreach (var repository in Repositories.Values.Where(repository => repository.IsUsable && repository.Covers(record.Label)))
        {
            // Several key stores can have one key.
            if (repository.Find(record.Label, 0) is { } newest && _parts.Fingerprints.Of(newest) == _parts.Fingerprints.Of(record)) continue;
            if (card.Export(record.Token, repository.KeyEncryptingKey) is { } token) repository.Add(record with { Token = token });
        }
    }

    /// <summary>A record of one key store as another one can hold it, exported and imported under a key-encrypting key; null where its token is damaged.</summary>
    public KeyRecord? Carried(KeyRecord record, Coprocessor from, Coprocessor to)
    {
        if (from.ReencipherToCurrent(record.Token) is not { } current) return null;
        var transport = KeyEncryptingKey("key transport");
        return from.Export(current, transport) is { } exported && to.Import(exported, transport) is { } token ? record with { Token = token } : null;
    }

    private MasterKey KeyEncryptingKey(KeyManager manager) => KeyEncryptingKey($"repository {manager.Name}");

    private MasterKey KeyEncryptingKey(string purpose)
    {
        using var random = new CardRandom(_seed, purpose);
        var parts = new byte[2][];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = new byte[DataKey.Length];
            random.Fill(parts[index]);
        }

        return MasterKey.FromParts(parts);
    }

    /// <summary>The record of a label, on disk or in the storage of a running member; null where none has it.</summary>
    public KeyRecord? FindRecord(LiveKeyStore store, KeyLabel label) =>
        store.Disk?.Find(label) ?? MembersOf(store).Select(member => member.Find(label)).FirstOrDefault(record => record is not null);

    /// <summary>A record with what the plan says of its key at a moment.</summary>
    public static KeyRecord WithMetadata(KeyRecord record, KeyDefinition key, Instant now) => record with
    {
        ValidFrom = key.ActiveFrom,
        ValidUntil = key.ActiveUntil,
        Archived = key.StateAt(now) == KeyState.Archived,
        ExportableToCpacf = key.CpacfExportable,
        ProhibitArchive = key.ProhibitArchive,
    };

    private void SetUp(Plan plan, KeyStore definition, Dictionary<(string? KeyStore, KeyLabel Owner), (KeyRecord Record, Coprocessor Card)> carried)
    {
        var leader = definition.SharesMasterKey ? _stores[definition.Follows!.Store] : null;
        var safes = leader?.Safes ?? SafesOf(plan, definition);
        var (parts, desParts) = leader is null ? (safes.Aes.Next(), safes.Des?.Next()) : (safes.Aes.InHand, safes.Des?.InHand);
        var members = plan.Sysplexes.Where(sysplex => sysplex.KeyStore == definition.Name)
            .Select(sysplex => (Sysplex: sysplex, Card: new Coprocessor(_parts.Registers(), new CardRandom(_seed, $"coprocessor {sysplex.Name}")))).ToList();
        var loaded = members.Where(member => member.Sysplex.MasterKeyLoaded).Select(member => member.Card).ToList();
        foreach (var card in loaded)
        {
            card.LoadAndSet(parts);
            if (desParts is not null) Coprocessor.LoadAndSet(card.Des, desParts);
        }

        var pkds = new Pkds(definition, kind => new CardRandom(_seed, $"key parts {definition.Name} {kind}"), loaded);
        var store = _stores[definition.Name] = new LiveKeyStore(definition.Name, definition.Sites, safes, pkds) { ArchivedKeys = definition.ArchivedKeys, Source = definition.Follows };
        // Keys are generated in a domain apart, so that what they are does not depend on which sysplex is loaded.
        var ceremony = SpareDomain($"key generation {definition.Name}", parts);
        var ckds = FilledCkds(plan, definition, leader?.Disk ?? new Ckds(ceremony.CurrentPattern!.Value, desParts is null ? null : MasterKey.FromParts(desParts).Pattern), ceremony, carried);
        if (definition.Follows is { By: KeyStoreTransport.Repository } source) ckds = Installed(plan, ckds, source, ceremony);
        store.Receive(ckds, safes.Aes.CurrentGeneration, ckds.DesPattern);
        foreach (var (sysplex, card) in members)
        {
            var icsf = _icsf[sysplex.Name] = new Icsf(card, store, plan.Sites.First(site => site.Name == sysplex.Site).TkeZones, sysplex.SharesUpdates);
            icsf.Refresh();
        }
    }

    private CkdsSafes SafesOf(Plan plan, KeyStore definition) => new(
        new KeyPartsSafe(SharedKeyParts.Of(plan, definition), new CardRandom(_seed, $"key parts {definition.Name}")),
        SharedKeyParts.OfDes(plan, definition) is { } des ? new KeyPartsSafe(des, new CardRandom(_seed, $"key parts {definition.Name} Des")) : null);

    private Ckds FilledCkds(
        Plan plan, KeyStore definition, Ckds ckds, Coprocessor ceremony, Dictionary<(string? KeyStore, KeyLabel Owner), (KeyRecord Record, Coprocessor Card)> carried)
    {
        // KGUP ADD LABEL(l1,l2) stores one value under several labels: that is how twins come about (z/OS facts, 2.2).
        var keys = plan.Keys.Where(key => key.KeyStore == definition.Name && ckds.Find(key.Label) is null && key.ExistsAt(plan.From)).ToList();
        var added = new List<KeyRecord>();
        foreach (var value in keys.GroupBy(key => key.SameValueAs ?? key.Label))
        {
            // What another key store has under the label already was carried here, unless it was made here too.
            var isApart = (plan.KeyIn(definition.Name, value.Key) ?? value.First()).OwnValue;
            (string?, KeyLabel) place = (isApart ? definition.Name : null, value.Key);
            var record = carried.TryGetValue(place, out var known) ? Carried(known.Record, known.Card, ceremony)! : Kgup.Generated(ceremony, [value.Key])[0];
            carried.TryAdd(place, (record, ceremony));
            added.AddRange(value.Select(key => WithMetadata(new KeyRecord(key.Label, record.Token, record.Fingerprint), key, plan.From)));
        }

        foreach (var record in added) ckds = ckds.With(record);
        var labels = added.Select(record => record.Label).ToHashSet();
        foreach (var record in ckds.Records.Where(record => labels.Contains(record.Label))) Deposit(record with { Archived = false }, ceremony);
        return ckds;
    }

    /// <summary>A CKDS with the newest value of each key that another key store is planned to have, and a repository holds.</summary>
    public Ckds Installed(Plan plan, Ckds ckds, KeyStoreSource source, Coprocessor card)
    {
        var usable = Repositories.Values.Where(repository => repository.IsUsable).ToList();
        foreach (var label in plan.Keys.Where(key => key.KeyStore == source.Store).Select(key => key.Label))
        {
            var newest = usable.Select(repository => (Repository: repository, Record: repository.Find(label, 0))).FirstOrDefault(found => found.Record is not null);
            if (newest.Record is not { } record || (ckds.Find(label) is { } present && _parts.Fingerprints.Of(present) == _parts.Fingerprints.Of(record))) continue;
            if (card.Import(record.Token, newest.Repository.KeyEncryptingKey) is { } token) ckds = ckds.With(record with { Token = token });
        }

        return ckds;
    }

    /// <summary>A record with a new key of a coprocessor.</summary>
    public static KeyRecord NewRecord(Coprocessor card, KeyLabel label)
    {
        var (token, verificationValue) = card.GenerateKey();
        return new KeyRecord(label, token, verificationValue);
    }
}
