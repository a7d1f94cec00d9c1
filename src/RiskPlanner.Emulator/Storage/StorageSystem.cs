using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>All media of a world, the catalog, and the mirrors between volumes: the I/O path of every write. For one thread.</summary>
internal sealed class StorageSystem
{
    private readonly Dictionary<string, Medium> _media;
    private readonly List<MirrorPair> _pairs = [];
    private ImmutableSortedDictionary<DataSetName, string> _catalog = ImmutableSortedDictionary<DataSetName, string>.Empty;
    private long _writes;

    /// <summary>Makes the media of a plan, all sound and empty.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="servers">The tape key servers by name.</param>
    public StorageSystem(Plan plan, IReadOnlyDictionary<string, TapeKeyServer> servers)
    {
        Now = plan.From;
        var volumes = plan.Arrays.SelectMany(array => array.Volumes.Select(volume => new Medium(volume, array.Site, array.Name, isTape: false, arrayLock: LockOf(plan, array, servers))));
        var tapes = plan.Tapes.Select(tape => new Medium(tape.Name, tape.Site, array: null, isTape: true,
            tape.KeyServer is { } server ? new TapeDrive(servers[server], tape.KeyLabels) : null));
        _media = volumes.Concat(tapes).ToDictionary(medium => medium.Name);
    }

    private StorageSystem(StorageSystem original, Func<TapeKeyServer, TapeKeyServer> forkOf)
    {
        (Now, _catalog, _writes) = (original.Now, original._catalog, original._writes);
        _media = original._media.Values.Select(medium => medium.Fork(
                medium.Drive is { } drive ? drive.With(forkOf(drive.Server)) : null, medium.Lock is { } closed ? closed.With(forkOf(closed.Server)) : null))
            .ToDictionary(medium => medium.Name);
        foreach (var pair in original._pairs) _pairs.Add(pair.Fork(_media[pair.Primary.Name], _media[pair.Secondary.Name]));
    }

    /// <summary>Another storage system that stands where this one does.</summary>
    /// <param name="forkOf">What stands for a tape key server there.</param>
    public StorageSystem Fork(Func<TapeKeyServer, TapeKeyServer> forkOf) => new(this, forkOf);

    /// <summary>The time of the systems: for what lags, and for dates of keys.</summary>
    public Instant Now { get; private set; }

    /// <summary>The media in the plan's order, then those that were added.</summary>
    public IEnumerable<Medium> Media => _media.Values;

    /// <summary>The pairs that exist.</summary>
    public IReadOnlyList<MirrorPair> Pairs => _pairs;

    /// <summary>The medium of that name.</summary>
    public Medium Medium(string name) => _media[name];

    /// <summary>The volume that the catalog gives for a data set, or null.</summary>
    public string? CatalogEntry(DataSetName name) => _catalog.GetValueOrDefault(name);

    /// <summary>Moves time on.</summary>
    public void AdvanceTo(Instant now)
    {
        Now = now;
        foreach (var pair in _pairs) pair.AdvanceTo(now);
    }

    /// <summary>Adds a medium, sound and empty.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add(Medium medium) => _media.Add(medium.Name, medium);

    /// <summary>Writes content, not moved blocks: as <see cref="Write"/>, and what was written has the next stamp.</summary>
    public Failure? WriteContent(Medium medium, StoredDataSet dataSet)
    {
        var failure = Write(medium, dataSet with { Stamp = new WriteStamp(_writes + 1) });
        // A write that did not come about has taken no number.
        if (failure is null) _writes++;
        return failure;
    }

    /// <summary>
    /// Writes a data set and catalogs it there; encrypting drives encrypt it, mirrors of the volume follow. Null when that was done.
    /// </summary>
    public Failure? Write(Medium medium, StoredDataSet dataSet)
    {
        if (medium.Lock?.Failure is { } locked) return locked;
        dataSet = dataSet with { Cartridge = null };
        if (medium.Drive is { } drive)
        {
            var (encrypted, outage) = drive.Encrypt(dataSet);
            if (encrypted is null) return outage;
            dataSet = encrypted;
        }

        medium.Put(dataSet);
        _catalog = _catalog.SetItem(dataSet.Name, medium.Name);
        foreach (var pair in _pairs.Where(pair => pair.Primary == medium)) pair.Written(Now, dataSet);
        return null;
    }

    /// <summary>What programs get of a data set on a medium: encrypting drives decrypt it. Exactly one of the results is null.</summary>
    public static (StoredDataSet? Read, Failure? Failure) Load(Medium medium, StoredDataSet dataSet) =>
        medium.Drive is { } drive ? drive.Decrypt(dataSet) : (dataSet, null);

    /// <summary>Deletes and uncatalogs a data set; mirrors of the volume follow.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(Medium medium, DataSetName name)
    {
        if (!medium.Remove(name)) return false;
        if (CatalogEntry(name) == medium.Name) _catalog = _catalog.Remove(name);
        foreach (var pair in _pairs.Where(pair => pair.Primary == medium)) pair.Deleted(Now, name);
        return true;
    }

    /// <summary>Spoils a data set where it lies, by no access method: what it holds then has the next stamp; mirrors of the volume follow.</summary>
    public void Overwrite(Medium medium, StoredDataSet dataSet) => PutAndMirror(medium, dataSet with { Stamp = new WriteStamp(++_writes) });

    /// <summary>Overwrites a data set where it lies, below the I/O path: no mirror receives it.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Spoil(CopyAddress address, Func<StoredBytes, StoredBytes> spoilt)
    {
        var medium = Medium(address.Medium);
        if (medium.Find(address.Name) is not { } dataSet) return false;
        medium.Put(dataSet with { Bytes = spoilt(dataSet.Bytes), Stamp = new WriteStamp(++_writes) });
        return true;
    }

    private static ArrayLock? LockOf(Plan plan, DiskArray array, IReadOnlyDictionary<string, TapeKeyServer> servers) => array.UnlockedBy is { } name
        ? new ArrayLock(servers[name], servers[name].MakeFor(array.Name, plan.KeyManagers.First(manager => manager.Name == name).UnlockLabels))
        : null;

    private void PutAndMirror(Medium medium, StoredDataSet dataSet)
    {
        medium.Put(dataSet);
        foreach (var pair in _pairs.Where(pair => pair.Primary == medium)) pair.Written(Now, dataSet);
    }

    /// <summary>Puts a volume back to what a dump of it holds; mirrors of the volume follow. The catalog is not on it.</summary>
    public void Restore(Medium medium, IReadOnlyCollection<StoredDataSet> dump)
    {
        var names = dump.Select(dataSet => dataSet.Name).ToHashSet();
        foreach (var newer in medium.DataSets.Where(dataSet => !names.Contains(dataSet.Name)).ToList())
        {
            medium.Remove(newer.Name);
            foreach (var pair in _pairs.Where(pair => pair.Primary == medium)) pair.Deleted(Now, newer.Name);
        }

        foreach (var dataSet in dump) PutAndMirror(medium, dataSet);
    }

    /// <summary>Catalogs a data set on another volume that holds it.</summary>
    public void Recatalog(DataSetName name, Medium medium) => _catalog = _catalog.SetItem(name, medium.Name);

    /// <summary>Starts a pair, with what the primary holds already; a pair that exists is left alone.</summary>
    public void Pair(MirrorPair pair)
    {
        if (_pairs.Any(existing => existing.Primary == pair.Primary && existing.Secondary == pair.Secondary)) return;
        _pairs.Add(pair);
        foreach (var dataSet in pair.Primary.DataSets) pair.Secondary.Put(dataSet);
    }

    /// <summary>Ends the pairs of a secondary, so that it can be used.</summary>
    public void Split(Medium secondary)
    {
        foreach (var pair in _pairs.Where(pair => pair.Secondary == secondary)) pair.Cut();
        _pairs.RemoveAll(pair => pair.Secondary == secondary);
    }

    /// <summary>A medium is lost; what was under way from it or to it does not arrive.</summary>
    public void Lose(Medium medium)
    {
        medium.Lose();
        foreach (var pair in _pairs.Where(pair => pair.Primary == medium || pair.Secondary == medium)) pair.Cut();
    }
}
