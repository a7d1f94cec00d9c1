using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>An estate of tokens. For one replay and one thread.</summary>
internal sealed partial class SymbolicWorld : IFlowWorld
{
    private readonly SymbolicRules _rules;
    private readonly Storage _storage;
    private readonly Access _access;
    private readonly Dictionary<string, LiveKeyStore> _stores = [];
    private readonly Dictionary<string, KeyService> _running = [];
    // Shared with the world that this one is a fork of, and its own forks, until one of them changes it; what is in it never changes.
    private Dictionary<string, CkdsCopy> _ckdsCopies;
    private bool _ckdsCopiesShared;
    private readonly Plan _plan;
    private readonly Dictionary<string, KeyRepository> _repositories = [];
    private readonly Dictionary<string, TapeKeyServer> _keyServers = [];
    private ImmutableHashSet<string> _lostSecurity = [];
    private ImmutableDictionary<(string Volume, Instant At), VolumeDump> _volumeDumps = ImmutableDictionary<(string Volume, Instant At), VolumeDump>.Empty;
    private ImmutableHashSet<string> _lostCatalogs = [];
    private readonly Dictionary<DataSetName, int> _numbers;
    private ImmutableHashSet<string> _lostSites = [];
    private int _lastValue;
    private Instant _now;

    public SymbolicWorld(Plan plan, SymbolicRules rules)
    {
        (_plan, _rules, _now) = (plan, rules, plan.From);
        (_ckdsCopies, _numbers) = ([], []);
        _dumpKeys = DumpKeys.Labels(plan);
        foreach (var manager in plan.KeyManagers)
        {
            if (manager.Kind == KeyManagerKind.TapeKeyServer) _keyServers[manager.Name] = new TapeKeyServer(manager, rules);
        }

        _storage = new Storage(plan, rules, _keyServers);
        _access = new Access(plan, _storage, rules);
        _inventories = new Inventories(plan, rules);
        foreach (var manager in plan.KeyManagers)
        {
            if (manager.Kind == KeyManagerKind.Repository) _repositories[manager.Name] = new KeyRepository(manager, rules);
        }

        var values = new Dictionary<(string? KeyStore, KeyLabel Owner), int>();
        // What is followed comes first: who follows begins with what is there.
        foreach (var definition in plan.KeyStores.OrderBy(store => store.Follows is null ? 0 : 1)) SetUp(plan, definition, values);
        foreach (var dataSet in plan.DataSets) _numbers[dataSet.Name] = _numbers.Count + 1;
    }

    private SymbolicWorld(SymbolicWorld original)
    {
        (_plan, _rules, _now, _lastValue) = (original._plan, original._rules, original._now, original._lastValue);
        foreach (var (name, server) in original._keyServers) _keyServers[name] = server.Fork();
        foreach (var (name, repository) in original._repositories) _repositories[name] = repository.Fork();
        var safes = new Dictionary<CkdsSafes, CkdsSafes>(ReferenceEqualityComparer.Instance);
        foreach (var (name, store) in original._stores)
        {
            // Key stores under the same master keys have the same safes.
            if (!safes.TryGetValue(store.Safes, out var there)) safes[store.Safes] = there = store.Safes.Fork();
            var copy = _stores[name] = store.Fork(there);
            foreach (var member in copy.Members) _running[member.Sysplex.Name] = member;
        }

        _storage = original._storage.Fork(_keyServers);
        _access = original._access.Fork(_storage);
        _inventories = original._inventories.Fork();
        original._ckdsCopiesShared = true;
        (_ckdsCopies, _ckdsCopiesShared) = (original._ckdsCopies, true);
        (_lostSecurity, _lostSites, _lostPlaces, _lostCatalogs) = (original._lostSecurity, original._lostSites, original._lostPlaces, original._lostCatalogs);
        (_dumpKeys, _lostDumpKeys, _destroyedDumpKeys, _dumps) = (original._dumpKeys, original._lostDumpKeys, original._destroyedDumpKeys, original._dumps);
        (_volumeDumps, _rsaTokens) = (original._volumeDumps, original._rsaTokens);
        // Never changed after the start.
        _numbers = original._numbers;
    }

    /// <inheritdoc/>
    public IWorld Fork() => new SymbolicWorld(this);

    /// <summary>The copies of key stores, to be changed.</summary>
    private Dictionary<string, CkdsCopy> OwnCkdsCopies()
    {
        if (_ckdsCopiesShared) (_ckdsCopies, _ckdsCopiesShared) = (new(_ckdsCopies), false);
        return _ckdsCopies;
    }

    /// <summary>Changes what each copy of a key store holds.</summary>
    private void ChangeCkdsCopies(Action<Ckds> change)
    {
        (_ckdsCopies, _ckdsCopiesShared) = (_ckdsCopies.ToDictionary(entry => entry.Key, entry => entry.Value with { Content = Changed(entry.Value.Content) }), false);

        Ckds Changed(Ckds original)
        {
            var content = original.Copy();
            change(content);
            return content;
        }
    }

    /// <inheritdoc/>
    public void AdvanceTo(Instant now)
    {
        _now = now;
        _storage.AdvanceTo(now);
    }

    /// <inheritdoc/>
    public string? SiteOf(string sysplex) => _running.TryGetValue(sysplex, out var service) ? service.Sysplex.Site : null;

    /// <inheritdoc/>
    public bool IsStanding(string medium) => _storage.Medium(medium) is { IsLost: false, Lock: null };

    /// <inheritdoc/>
    public bool IsWaiting(string medium) => _storage.Medium(medium) is { IsLost: false, Lock.Cause: Cause.ArrayLocked };

    private void Deposit(KeyRecord record)
    {
        foreach (var repository in _repositories.Values) repository.Deposit(record);
    }

    /// <summary>What a user's instruction is answered on a sysplex that does not run or has no RACF data base; null on others.</summary>
    private Answer? Hindrance(string sysplex, out KeyService service)
    {
        if (!_running.TryGetValue(sysplex, out service!)) return Answers.Standstill;
        return _lostSecurity.Count > 0 && _lostSecurity.Contains(service.Sysplex.KeyStore) ? Answers.SecurityLost : null;
    }

    /// <summary>The same where a data set has to be found.</summary>
    private Answer? DataHindrance(string sysplex, out KeyService service) =>
        Hindrance(sysplex, out service) ?? (_lostCatalogs.Count > 0 && _lostCatalogs.Contains(service.Sysplex.KeyStore) ? Answers.CatalogLost : null);

    /// <summary>The same for a holder, who asks nobody: without RACF and catalog he goes on.</summary>
    private Answer? DataHindrance(string sysplex, int? held, out KeyService service) =>
        held is null ? DataHindrance(sysplex, out service) : _running.TryGetValue(sysplex, out service!) ? null : Answers.Standstill;

    private void SetUp(Plan plan, KeyStore definition, Dictionary<(string? KeyStore, KeyLabel Owner), int> values)
    {
        var leader = definition.SharesMasterKey ? _stores[definition.Follows!.Store] : null;
        var safes = leader?.Safes ?? new CkdsSafes(
            new KeyPartsSafe(SharedKeyParts.Of(plan, definition), _rules), SharedKeyParts.OfDes(plan, definition) is { } des ? new KeyPartsSafe(des, _rules) : null);
        var store = _stores[definition.Name] = new LiveKeyStore(definition, safes, _rules);
        var header = leader?.Header ?? safes.First();
        var ckds = leader?.Disk!.Copy() ?? new Ckds(header);
        foreach (var key in plan.Keys)
        {
            if (key.KeyStore != definition.Name || ckds.Find(key.Label) is not null || !key.ExistsAt(plan.From)) continue;
            var record = RecordOf(key, ValueOf(key, values), header.Generation, plan.From);
            ckds.Put(record);
            Deposit(record);
        }

        store.Receive(ckds, header);
        if (definition.Follows is { By: KeyStoreTransport.Repository } source) Install(store, source, header.Generation);
        foreach (var sysplex in plan.Sysplexes)
        {
            if (sysplex.KeyStore != definition.Name) continue;
            var service = _running[sysplex.Name] = new KeyService(sysplex, plan.Sites.First(site => site.Name == sysplex.Site), store, _rules);
            if (sysplex.MasterKeyLoaded)
            {
                service.Registers.Set(header.Generation);
                if (header.Des is { } first) service.Des.Set(first);
                foreach (var (kind, generation) in store.Pkds.Header) service.Pka(kind).Set(generation);
            }

            store.Join(service);
        }
    }

    /// <summary>The value of a key: that of the label whose twin it is, and of the first key store that has it.</summary>
    private int ValueOf(KeyDefinition key, Dictionary<(string? KeyStore, KeyLabel Owner), int> values)
    {
        var owner = _rules.TwinsShareTheirValue ? key.SameValueAs ?? key.Label : key.Label;
        var place = (IsApart(key, owner) ? key.KeyStore : null, owner);
        if (!values.TryGetValue(place, out var value)) values[place] = value = ++_lastValue;
        return value;
    }

    private bool IsApart(KeyDefinition key, KeyLabel owner) => !_rules.CarriedKeysKeepTheirValue || (_plan.KeyIn(key.KeyStore, owner) ?? key).OwnValue;

    private static KeyRecord RecordOf(KeyDefinition key, int value, int generation, Instant now) => new(key.Label, value, generation)
    {
        ValidFrom = key.ActiveFrom,
        ValidUntil = key.ActiveUntil,
        Archived = key.StateAt(now) == KeyState.Archived,
        ExportableToCpacf = key.CpacfExportable,
        ProhibitArchive = key.ProhibitArchive,
    };
}
