using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// A cryptographic key data set: the generations in its header and its records. A copy shares the records until one of the two
/// changes. For one thread.
/// </summary>
internal sealed class Ckds
{
    private Dictionary<KeyLabel, KeyRecord> _records;
    private bool _shared;

    /// <summary>An empty one.</summary>
    /// <param name="header">The master-key generations in its header.</param>
    public Ckds(CkdsHeader header)
        : this(header, [], shared: false)
    {
    }

    private Ckds(CkdsHeader header, Dictionary<KeyLabel, KeyRecord> records, bool shared) => (Header, _records, _shared) = (header, records, shared);

    /// <summary>The master-key generations in its header.</summary>
    public CkdsHeader Header { get; }

    /// <summary>That of the AES master key.</summary>
    public int Generation => Header.Generation;

    /// <summary>The records, in no order that matters.</summary>
    public IReadOnlyCollection<KeyRecord> Records => _records.Values;

    /// <summary>The record of that label, or null.</summary>
    public KeyRecord? Find(KeyLabel label) => _records.GetValueOrDefault(label);

    /// <summary>Adds or replaces a record.</summary>
    public void Put(KeyRecord record)
    {
        Own();
        _records[record.Label] = record;
    }

    /// <summary>Deletes a record, if there is one.</summary>
    public void Delete(KeyLabel label)
    {
        if (!_records.ContainsKey(label)) return;
        Own();
        _records.Remove(label);
    }

    /// <summary>Deletes every record of a key value.</summary>
    public void DeleteValue(int value)
    {
        Own();
        foreach (var (label, record) in _records)
        {
            if (record.Value == value) _records.Remove(label);
        }
    }

    /// <summary>A copy without the records of a key value.</summary>
    public Ckds Without(int value)
    {
        var copy = Copy();
        copy.DeleteValue(value);
        return copy;
    }

    /// <summary>A copy: records wrapped as they are.</summary>
    public Ckds Copy() => Under(Header);

    /// <summary>A copy whose header has another generation of the DES master key, under which no record is.</summary>
    public Ckds UnderDes(int generation) => Under(Header with { Des = generation });

    /// <summary>The same records under the next AES master key; what is damaged, or under another one, stays as it is.</summary>
    public Ckds Reencipher(int generation)
    {
        var records = new Dictionary<KeyLabel, KeyRecord>(_records.Count);
        foreach (var (label, record) in _records)
            records[label] = record.Damaged || record.Generation != Generation ? record : record with { Generation = generation };
        return new Ckds(Header with { Generation = generation }, records, shared: false);
    }

    private Ckds Under(CkdsHeader header)
    {
        _shared = true;
        return new Ckds(header, _records, shared: true);
    }

    private void Own()
    {
        if (!_shared) return;
        _records = new Dictionary<KeyLabel, KeyRecord>(_records);
        _shared = false;
    }
}
