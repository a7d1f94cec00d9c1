using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// A cryptographic key data set: a header with the verification pattern of the AES master key that its records are wrapped
/// under, and the records in order of label (ICSF System Programmer's Guide, "CKDS header record"). For one thread.
/// </summary>
internal sealed class Ckds(VerificationPattern headerPattern)
{
    private readonly SortedDictionary<KeyLabel, KeyRecord> _records = [];

    /// <summary>The AES master-key verification pattern in the header.</summary>
    public VerificationPattern HeaderPattern { get; } = headerPattern;

    /// <summary>The records in order of label.</summary>
    public IReadOnlyCollection<KeyRecord> Records => _records.Values;

    /// <summary>The record of that label, or null.</summary>
    public KeyRecord? Find(KeyLabel label) => _records.GetValueOrDefault(label);

    /// <summary>Adds or replaces a record.</summary>
    public void Put(KeyRecord record) => _records[record.Label] = record;

    /// <summary>Deletes a record.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(KeyLabel label) => _records.Remove(label);

    /// <summary>A copy as a backup takes it: records are wrapped as they are.</summary>
    public Ckds Copy()
    {
        var copy = new Ckds(HeaderPattern);
        foreach (var record in _records.Values) copy.Put(record);
        return copy;
    }

    /// <summary>A CKDS with the same records under another master key.</summary>
    public Ckds Reencipher(VerificationPattern pattern, Func<KeyToken, KeyToken?> reencipher)
    {
        var result = new Ckds(pattern);
        foreach (var record in _records.Values)
        {
            // A damaged record stays as it is: CSFEUTIL reports it and goes on with the others.
            result.Put(reencipher(record.Token) is { } token ? record with { Token = token } : record);
        }

        return result;
    }
}
