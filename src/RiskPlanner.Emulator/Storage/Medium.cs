using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>A volume or tape store with the data sets on it. For one thread.</summary>
internal sealed class Medium(string name, string site, string? array, bool isTape, TapeDrive? drive = null)
{
    private readonly SortedDictionary<DataSetName, StoredDataSet> _dataSets = [];
    private readonly HashSet<DataSetName> _unreadable = [];

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

    /// <summary>Whether it is lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The data sets on it, in order of name.</summary>
    public IReadOnlyCollection<StoredDataSet> DataSets => _dataSets.Values;

    /// <summary>The data set of that name, or null.</summary>
    public StoredDataSet? Find(DataSetName dataSet) => _dataSets.GetValueOrDefault(dataSet);

    /// <summary>Puts a data set on it, in place of one of the same name.</summary>
    public void Put(StoredDataSet dataSet)
    {
        _dataSets[dataSet.Name] = dataSet;
        _unreadable.Remove(dataSet.Name);
    }

    /// <summary>Whether what a data set lay on is lost.</summary>
    public bool HasLost(DataSetName dataSet) => !_dataSets.ContainsKey(dataSet) && (IsLost || _unreadable.Contains(dataSet));

    /// <summary>What a data set lies on cannot be read any more.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Spoil(DataSetName dataSet) => _dataSets.Remove(dataSet) && _unreadable.Add(dataSet);

    /// <summary>Removes a data set.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(DataSetName dataSet) => _dataSets.Remove(dataSet);

    /// <summary>The site of a data set on it: a carried cartridge is elsewhere.</summary>
    public string SiteOf(StoredDataSet dataSet) => dataSet.CarriedTo ?? Site;

    /// <summary>It is lost with all that is at its own site; carried cartridges stay.</summary>
    public void Lose()
    {
        IsLost = true;
        LoseWhatIsAt(Site);
    }

    /// <summary>What is at a site is lost.</summary>
    public void LoseWhatIsAt(string site)
    {
        foreach (var lost in _dataSets.Values.Where(dataSet => SiteOf(dataSet) == site).ToList()) _dataSets.Remove(lost.Name);
    }
}
