using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>What the story knows while it runs. For one replay and one thread.</summary>
internal sealed class ReplayState(Plan plan, IWorld world, ReplayLog log) : IScene
{
    private readonly HashSet<string> _failingSilently = [];
    private readonly HashSet<(string KeyStore, string? Cycle)> _failingCkdsCycles = [];
    private readonly HashSet<(DataSetName DataSet, string Policy)> _brokenOff = [];
    private readonly Dictionary<DataSetName, List<CommittedVersion>> _versions = [];
    private readonly Dictionary<DataSetName, List<CommittedVersion>> _versionsBefore = [];
    private readonly Dictionary<DataSetName, List<BackupCopy>> _copies = [];
    private readonly Dictionary<string, List<CkdsCopy>> _ckdsCopies = [];
    private readonly Dictionary<(string Inventory, int Cycle), List<string>> _inventoryBackups = [];
    private readonly Dictionary<DataSetName, DataSetDefinition> _restored = [];
    private readonly Dictionary<DataSetName, string> _tookOver = [];
    private readonly Dictionary<DataSetName, string> _migratedFrom = [];
    private readonly Dictionary<string, Sysplex> _homeOfVolume = [];
    private readonly Dictionary<DataSetName, Failure> _refusedLoads = [];
    private readonly HashSet<DataSetName> _loadsLeftOut = [];

    private readonly Dictionary<(DataSetName DataSet, string Policy), BackupRecord> _backups = [];

    /// <summary>The plan.</summary>
    public Plan Plan { get; } = plan;

    /// <summary>The world that it happens to.</summary>
    public IWorld World { get; } = world;

    /// <summary>
    /// The copy of the world on which what a recovery tells just now was tried, with the steps up to there; null outside of recoveries, and
    /// where nobody listens.
    /// </summary>
    public IWorld? Amid { get; set; }

    /// <summary>The world as it is when the line that is being logged happens: within a recovery the copy on which it is tried.</summary>
    public IWorld CurrentWorld => Amid ?? World;

    /// <summary>The log.</summary>
    public ReplayLog Log { get; } = log;

    /// <summary>Which data sets are damaged since when.</summary>
    public DamageWatch Damage { get; private init; } = new();

    /// <summary>What is gone since which event, and who noticed.</summary>
    public NoticeBoard Notices { get; private init; } = new();

    /// <summary>The backup policy whose copies recoverers restore from; null for all.</summary>
    public string? RestoreBy { get; init; }

    /// <summary>Tells which copies recoverers need not look at; null where they look at all.</summary>
    public AlikeCopies? Alike { get; set; }

    /// <summary>The CKDS copies of a key store that recoverers restore from, oldest first.</summary>
    public IEnumerable<CkdsCopy> CkdsCopiesToRestoreFrom(string keyStore) => Alike is { } alike ? alike.Youngest(CkdsCopiesOf(keyStore), FirstStrike) : CkdsCopiesOf(keyStore);

    /// <summary>The copies of a data set that recoverers restore from.</summary>
    public IEnumerable<BackupCopy> CopiesToRestoreFrom(DataSetName name)
    {
        var copies = CopiesOf(name);
        if (Alike is { } alike) return alike.Youngest(copies, FirstStrike);
        return RestoreBy is { } policy && copies.Exists(copy => copy.Policy.Name == policy) ? copies.Where(copy => copy.Policy.Name == policy) : copies;
    }

    /// <summary>How many events have struck.</summary>
    public int Strikes { get; set; }

    /// <summary>Why the job that is running just now failed, and at which of its steps; null while it did not.</summary>
    public (Failure Failure, int Step)? JobFailure { get; set; }

    /// <summary>The time of the story.</summary>
    public Instant Now { get; private set; } = plan.From;

    /// <inheritdoc/>
    public string? KeyStore { get; set; }

    /// <inheritdoc/>
    public string? Policy { get; set; }

    /// <inheritdoc/>
    public string? By { get; set; }

    /// <inheritdoc/>
    public Instant? AsOf { get; set; }

    /// <summary>When the first event struck, or null before.</summary>
    public Instant? FirstStrike { get; set; }

    /// <summary>The sysplexes of which it was told that their jobs stand still.</summary>
    public HashSet<string> Standstills { get; } = [];

    /// <summary>Of which data sets cycles of which policies broke off half-way before the first event: what they made is kept.</summary>
    public IReadOnlySet<(DataSetName DataSet, string Policy)> BrokenOff => _brokenOff;

    /// <summary>The versions of a data set that were committed so far within the horizon, oldest first.</summary>
    public List<CommittedVersion> VersionsOf(DataSetName name) => ListOf(_versions, name);

    /// <summary>What the copies that were there at the beginning hold, as committed when each was taken, oldest first; numbered upwards to 0, or 1 where that is the first load itself.</summary>
    public List<CommittedVersion> VersionsBeforeOf(DataSetName name) => ListOf(_versionsBefore, name);

    /// <summary>Both, oldest first: all versions that can be good.</summary>
    public List<CommittedVersion> AllVersionsOf(DataSetName name) => _versionsBefore.TryGetValue(name, out var before) && before.Count > 0 ? [.. before, .. VersionsOf(name)] : VersionsOf(name);

    /// <summary>The copies of a data set that are kept, oldest first.</summary>
    public List<BackupCopy> CopiesOf(DataSetName name) => ListOf(_copies, name);

    /// <summary>What a policy's program has on record about its copies of a data set.</summary>
    public BackupRecord BackupRecordOf(DataSetName dataSet, BackupPolicy policy) => _backups.GetValueOrDefault((dataSet, policy.Name)) ?? BackupRecord.None;

    /// <summary>Puts something on record about a policy's copies of a data set.</summary>
    public void Record(DataSetName dataSet, BackupPolicy policy, BackupRecord record) => _backups[(dataSet, policy.Name)] = record;

    /// <summary>The CKDS copies of a key store that are kept, oldest first.</summary>
    public List<CkdsCopy> CkdsCopiesOf(string keyStore) => ListOf(_ckdsCopies, keyStore);

    /// <summary>The names of the backups of an inventory that are kept of one of its cycles, oldest first.</summary>
    public List<string> InventoryBackupsOf(string inventory, int cycle) => ListOf(_inventoryBackups, (inventory, cycle));

    /// <summary>The same in another replay, which goes on by itself and tells nobody.</summary>
    public ReplayState Fork() => Fork(new ReplayLog { Keeps = false });

    /// <summary>The same in another replay with a log of its own.</summary>
    public ReplayState Fork(ReplayLog log)
    {
        var copy = new ReplayState(Plan, World.Fork(), log) { Now = Now, FirstStrike = FirstStrike, Damage = Damage.Fork(), Notices = Notices.Fork(), Strikes = Strikes, RestoreBy = RestoreBy };
        copy.Standstills.UnionWith(Standstills);
        copy._failingSilently.UnionWith(_failingSilently);
        copy._failingCkdsCycles.UnionWith(_failingCkdsCycles);
        copy._brokenOff.UnionWith(_brokenOff);
        foreach (var (backup, record) in _backups) copy._backups[backup] = record;
        foreach (var (name, versions) in _versions) copy._versions[name] = [.. versions];
        foreach (var (name, versions) in _versionsBefore) copy._versionsBefore[name] = [.. versions];
        foreach (var (name, copies) in _copies) copy._copies[name] = [.. copies];
        foreach (var (name, copies) in _ckdsCopies) copy._ckdsCopies[name] = [.. copies];
        foreach (var (cycle, backups) in _inventoryBackups) copy._inventoryBackups[cycle] = [.. backups];
        foreach (var (name, definition) in _restored) copy._restored[name] = definition;
        foreach (var (name, sysplex) in _tookOver) copy._tookOver[name] = sysplex;
        foreach (var (name, volume) in _migratedFrom) copy._migratedFrom[name] = volume;
        foreach (var (name, failure) in _refusedLoads) copy._refusedLoads[name] = failure;
        copy._loadsLeftOut.UnionWith(_loadsLeftOut);
        return copy;
    }

    /// <summary>Why the last attempt to load a data set was refused to its job; null where none was.</summary>
    public Failure? RefusedLoadOf(DataSetName name) => _refusedLoads.GetValueOrDefault(name);

    /// <summary>Notes that a job could not load a data set for want of access.</summary>
    public void NoteRefusedLoad(DataSetName name, Failure failure) => _refusedLoads[name] = failure;

    /// <summary>Whether a data set was not created because nothing happens between the events of this replay, and was not written since.</summary>
    public bool IsLoadLeftOut(DataSetName name) => _loadsLeftOut.Contains(name) && VersionsOf(name).Count == 0;

    /// <summary>Notes that the load that would have created a data set is left out, as everything is between the events of this replay.</summary>
    public void LeaveLoadOut(DataSetName name) => _loadsLeftOut.Add(name);

    /// <summary>A data set as it is now: where a recovery has put it, under the label that it has there.</summary>
    public DataSetDefinition AsIs(DataSetDefinition dataSet) => _restored.GetValueOrDefault(dataSet.Name) ?? dataSet;

    /// <summary>The primary of a data set as it is now.</summary>
    public CopyAddress AddressOf(DataSetDefinition dataSet) => new(dataSet.Name, AsIs(dataSet).Volume);

    /// <summary>The sysplex that works on a data set as it is now: one that has taken over, as long as it runs, else the one at its site.</summary>
    public Sysplex HomeOf(DataSetDefinition dataSet)
    {
        if (_tookOver.TryGetValue(dataSet.Name, out var other) && World.IsRunning(other)) return Plan.Sysplexes.First(sysplex => sysplex.Name == other);
        var asIs = AsIs(dataSet);
        if (!_homeOfVolume.TryGetValue(asIs.Volume, out var home)) _homeOfVolume[asIs.Volume] = home = HomeSysplex.Of(Plan, asIs);
        return home;
    }

    /// <summary>History goes on from a version that was restored: younger ones are abandoned, and what was damaged is whole.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="asIs">The data set as it is now.</param>
    /// <param name="version">The version that was restored.</param>
    /// <param name="takesOver">The sysplex that works on it from now on; null for the one at its site.</param>
    public void Restore(DataSetDefinition dataSet, DataSetDefinition asIs, CommittedVersion version, string? takesOver)
    {
        if (takesOver is null) _tookOver.Remove(dataSet.Name);
        else _tookOver[dataSet.Name] = takesOver;
        var versions = VersionsOf(dataSet.Name);
        versions.RemoveAll(other => other.Number >= version.Number);
        VersionsBeforeOf(dataSet.Name).RemoveAll(other => other.Number > version.Number);
        versions.Add(version);
        // What was restored lies on a volume; what was found whole where it had been migrated to stays there.
        if (asIs.Volume != AsIs(dataSet).Volume) _migratedFrom.Remove(dataSet.Name);
        _restored[dataSet.Name] = asIs;
        Damage.Forget(dataSet);
    }

    /// <summary>The volume from which a data set was migrated; null while it is not.</summary>
    public string? MigratedFrom(DataSetName name) => _migratedFrom.GetValueOrDefault(name);

    /// <summary>A data set lies on what it was migrated to from now on.</summary>
    public void Migrate(DataSetDefinition dataSet, string to)
    {
        var asIs = AsIs(dataSet);
        _migratedFrom[dataSet.Name] = asIs.Volume;
        _restored[dataSet.Name] = asIs with { Volume = to };
    }

    /// <summary>A data set that was migrated lies on a volume again.</summary>
    public void Recall(DataSetDefinition dataSet, string volume)
    {
        _migratedFrom.Remove(dataSet.Name);
        _restored[dataSet.Name] = AsIs(dataSet) with { Volume = volume };
    }

    /// <summary>A data set lies under another label from now on, the same version in it.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="asIs">The data set as it is now.</param>
    /// <param name="stamp">Which write its last version is now; null where that is not in it.</param>
    public void Relabel(DataSetDefinition dataSet, DataSetDefinition asIs, WriteStamp? stamp)
    {
        _restored[dataSet.Name] = asIs;
        if (stamp is { } written && VersionsOf(dataSet.Name) is [.., var latest] versions) versions[^1] = latest with { Stamp = written };
    }

    /// <summary>Moves time on, for the world too.</summary>
    public void AdvanceTo(Instant now)
    {
        Now = now;
        World.AdvanceTo(now);
    }

    /// <summary>What changed in key stores comes over to those that are mirrored.</summary>
    public void FollowMirrors()
    {
        foreach (var store in Plan.KeyStores)
        {
            // Where nothing came over there is nothing to tell: it is no job that somebody looks at.
            if (store.Follows is { By: KeyStoreTransport.Mirror } source) World.FollowKeyStore(store.Name, refresh: source.Schedule is null);
        }
    }

    /// <summary>Logs an answer at the present time and hands it on.</summary>
    public Answer Logged(Answer answer) => Log.Write(Now, answer);

    /// <summary>Whether the cycles of a policy write nothing.</summary>
    public bool FailsSilently(BackupPolicy policy) => _failingSilently.Contains(policy.Name);

    /// <summary>Whether the backups of an inventory or of a repository's data base write nothing.</summary>
    public bool FailsSilently(string backedUp) => _failingSilently.Contains(backedUp) && !Plan.BackupPolicies.Any(policy => policy.Schedule is not null && policy.Name == backedUp);

    /// <summary>Whether a cycle in which a key store is copied writes nothing.</summary>
    public bool FailsSilently(KeyStore keyStore, CkdsBackup cycle) => _failingCkdsCycles.Contains((keyStore.Name, cycle.Name));

    /// <summary>Notes that a cycle broke off after a step that it had done.</summary>
    public void NoteBrokenOff(DataSetDefinition dataSet, BackupPolicy policy)
    {
        if (FirstStrike is null) _brokenOff.Add((dataSet.Name, policy.Name));
    }

    /// <inheritdoc/>
    public string? CkdsCopyToPutBack(string keyStore) =>
        (AsOf is { } moment ? CkdsCopiesOf(keyStore).Where(copy => copy.TakenAt <= moment).MaxBy(copy => copy.TakenAt) : CkdsCopiesOf(keyStore).FirstOrDefault())?.Name;

    /// <inheritdoc/>
    public string? NewestCkdsCopyOf(string keyStore, string? cycle) =>
        CkdsCopiesOf(keyStore).Where(copy => copy.Number > 0 && (cycle is null || copy.Cycle == cycle)).MaxBy(copy => copy.TakenAt)?.Name;

    /// <inheritdoc/>
    public CopyAddress? NewestCopyOf(DataSetName dataSet) => CopiesOf(dataSet).LastOrDefault(copy => !copy.Continuous && (Policy is null || copy.Policy.Name == Policy))?.Address;

    /// <inheritdoc/>
    public IReadOnlyList<CopyAddress> NewestCarriedOf(string policy) =>
    [
        .. Plan.DataSets.Select(dataSet => CopiesOf(dataSet.Name).LastOrDefault(copy => copy.Policy.Name == policy && copy.Step.VaultAt is not null))
            .OfType<BackupCopy>().Select(copy => copy.Address),
    ];

    /// <inheritdoc/>
    public DataSetDefinition Find(string name) => AsIs(Plan.DataSets.First(candidate => candidate.Name.Text == name));

    /// <inheritdoc/>
    public bool LetFailSilently(string policy) => _failingSilently.Add(policy);

    /// <inheritdoc/>
    public bool LetCkdsCycleFailSilently(string keyStore, CkdsBackup cycle) => _failingCkdsCycles.Add((keyStore, cycle.Name));

    /// <summary>The cycles of a backup policy, or those in which a key store is copied, write again.</summary>
    public void Mend(string job)
    {
        _failingSilently.Remove(job);
        foreach (var (keyStore, cycle) in ThreatTargets.CkdsCyclesOf(Plan, job)) _failingCkdsCycles.Remove((keyStore, cycle.Name));
    }

    private static List<TItem> ListOf<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
