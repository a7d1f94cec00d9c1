using System.Collections.Immutable;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Model;

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
        foreach (var definition in plan.KeyStores) SetUp(plan, definition);
    }

    private Systems(Systems original)
    {
        (_parts, _seed, _sites, _stopped) = (original._parts, original._seed, original._sites, original._stopped);
        _sysplexes = new Dictionary<string, Sysplex>(original._sysplexes);
        Repositories = original.Repositories.ToDictionary(entry => entry.Key, entry => entry.Value.Fork());
        KeyServers = original.KeyServers.ToDictionary(entry => entry.Key, entry => entry.Value.Fork());
        foreach (var (name, store) in original._stores) _stores[name] = store.Fork();
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
        icsf.Refresh();
    }

    /// <summary>Gives a new key to each repository that holds the label's keys and stands.</summary>
    public void Deposit(KeyRecord record, Coprocessor card)
    {
        foreach (var repository in Repositories.Values.Where(repository => repository.IsUsable && repository.Covers(record.Label)))
        {
            if (card.Export(record.Token, repository.KeyEncryptingKey) is { } token) repository.Add(record with { Token = token });
        }
    }

    private MasterKey KeyEncryptingKey(KeyManager manager)
    {
        using var random = new CardRandom(_seed, $"repository {manager.Name}");
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

    private static KeyRecord WithMetadata(KeyRecord record, KeyDefinition key, Plan plan) => record with
    {
        ValidFrom = key.ActiveFrom,
        ValidUntil = key.ActiveUntil,
        Archived = key.StateAt(plan.From) == KeyState.Archived,
        ExportableToCpacf = key.CpacfExportable,
        ProhibitArchive = key.ProhibitArchive,
    };

    private void SetUp(Plan plan, KeyStore definition)
    {
        var safe = new KeyPartsSafe(definition.MasterKey, new CardRandom(_seed, $"key parts {definition.Name}"));
        var parts = safe.Next();
        var members = plan.Sysplexes.Where(sysplex => sysplex.KeyStore == definition.Name)
            .Select(sysplex => (Sysplex: sysplex, Card: new Coprocessor(_parts.Registers(), new CardRandom(_seed, $"coprocessor {sysplex.Name}")))).ToList();
        var loaded = members.Where(member => member.Sysplex.MasterKeyLoaded).Select(member => member.Card).ToList();
        foreach (var card in loaded) card.LoadAndSet(parts);
        var pkds = new Pkds(definition, kind => new CardRandom(_seed, $"key parts {definition.Name} {kind}"), loaded);
        var store = _stores[definition.Name] = new LiveKeyStore(definition.Name, definition.Sites, safe, pkds) { ArchivedKeys = definition.ArchivedKeys };
        FillCkds(plan, definition, store, parts);
        foreach (var (sysplex, card) in members)
        {
            var icsf = _icsf[sysplex.Name] = new Icsf(card, store, plan.Sites.First(site => site.Name == sysplex.Site).TkeZones);
            icsf.Refresh();
        }
    }

    private void FillCkds(Plan plan, KeyStore definition, LiveKeyStore store, IReadOnlyList<byte[]> parts)
    {
        // Keys are generated in a domain apart, so that what they are does not depend on which sysplex is loaded.
        var ceremony = SpareDomain($"key generation {definition.Name}", parts);
        store.Replace(new Ckds(ceremony.CurrentPattern!.Value), store.Safe.CurrentGeneration);
        // KGUP ADD LABEL(l1,l2) stores one value under several labels: that is how twins come about (z/OS facts, 2.2).
        var kgup = new Kgup(store, ceremony);
        foreach (var value in plan.Keys.Where(key => key.KeyStore == definition.Name).GroupBy(key => key.SameValueAs ?? key.Label))
            kgup.Add([.. value.Select(key => key.Label)]);
        foreach (var key in plan.Keys.Where(key => key.KeyStore == definition.Name))
            store.Change(ckds => ckds.With(WithMetadata(ckds.Find(key.Label)!, key, plan)));
        foreach (var record in store.Disk!.Records) Deposit(record with { Archived = false }, ceremony);
    }

    /// <summary>A record with a new key of a coprocessor.</summary>
    public static KeyRecord NewRecord(Coprocessor card, KeyLabel label)
    {
        var (token, verificationValue) = card.GenerateKey();
        return new KeyRecord(label, token, verificationValue);
    }
}
