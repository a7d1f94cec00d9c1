using System.Collections.Immutable;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>A volume or tape store with the data sets on it. For one thread.</summary>
internal sealed class Medium(string name, string site, string? array, bool isTape, TapeDrive? drive = null, ArrayLock? arrayLock = null)
{
    private ImmutableSortedDictionary<DataSetName, StoredDataSet> _dataSets = ImmutableSortedDictionary<DataSetName, StoredDataSet>.Empty;
    private ImmutableHashSet<DataSetName> _unreadable = [];

    /// <summary>The volume serial or the tape store's name.</summary>
    public string Name { get; } = name;

    /// <summary>The site where it stands.</summary>
    public string Site { get; } = site;

    /// <summary>The array that a volume belongs to; null for tape.</summary>
    public string? Array { get; } = array;

    /// <summary>Whether it is tape.</summary>
    public bool IsTape { get; } = isTape;

    /// <summary>The encrypting drives of a tape store; null where drives do not encrypt.</summary>
    public TapeDrive? Drive { get; } = drive;

    /// <summary>The lock of its array; null where that asks no key server.</summary>
    public ArrayLock? Lock { get; } = arrayLock;

    /// <summary>Whether it is lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The data sets that are on it now, in order of name; what is put or removed later is not seen in them.</summary>
    public IEnumerable<StoredDataSet> DataSets => _dataSets.Values;

    /// <summary>Another medium with the same on it.</summary>
    /// <param name="forkOfDrive">What stands for <see cref="Drive"/> there.</param>
    /// <param name="forkOfLock">What stands for <see cref="Lock"/> there.</param>
    public Medium Fork(TapeDrive? forkOfDrive, ArrayLock? forkOfLock) =>
        new(Name, Site, Array, IsTape, forkOfDrive, forkOfLock) { _dataSets = _dataSets, _unreadable = _unreadable, IsLost = IsLost };

    /// <summary>The data set of that name, or null.</summary>
    public StoredDataSet? Find(DataSetName dataSet) => _dataSets.GetValueOrDefault(dataSet);

    /// <summary>Puts a data set on it, in place of one of the same name.</summary>
    public void Put(StoredDataSet dataSet)
    {
        _dataSets = _dataSets.SetItem(dataSet.Name, dataSet);
        _unreadable = _unreadable.Remove(dataSet.Name);
    }

    /// <summary>Whether what a data set lay on is lost.</summary>
    public bool HasLost(DataSetName dataSet) => !_dataSets.ContainsKey(dataSet) && (IsLost || _unreadable.Contains(dataSet));

    /// <summary>What a data set lies on cannot be read any more.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Spoil(DataSetName dataSet)
    {
        if (!Remove(dataSet)) return false;
        _unreadable = _unreadable.Add(dataSet);
        return true;
    }

    /// <summary>Removes a data set.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(DataSetName dataSet)
    {
        var before = _dataSets;
        _dataSets = before.Remove(dataSet);
        return _dataSets != before;
    }

    /// <summary>The site of a data set on it: a carried cartridge is elsewhere.</summary>
    public string SiteOf(StoredDataSet dataSet) => dataSet.CarriedTo ?? Site;

    /// <summary>It is lost with all that is at its own site; carried cartridges stay.</summary>
    public void Lose()
    {
        IsLost = true;
        LoseWhatIsAt(Site);
    }

    /// <summary>What is at a site is lost.</summary>
    public void LoseWhatIsAt(string site) =>
        _dataSets = _dataSets.RemoveRange(DataSets.Where(dataSet => SiteOf(dataSet) == site).Select(dataSet => dataSet.Name));
}
