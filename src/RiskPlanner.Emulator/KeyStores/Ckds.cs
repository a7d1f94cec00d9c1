using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// A cryptographic key data set as it stands at one moment: a header with the verification pattern of the AES master key that its
/// records are wrapped under, and where there is one that of the DES master key, under which no data set key is, and the records in
/// order of label (ICSF System Programmer's Guide, "CKDS header record").
/// Immutable: who changes a record has another one, so that disk, storage, copies and forked worlds share what is alike.
/// </summary>
internal sealed class Ckds
{
    private readonly ImmutableSortedDictionary<KeyLabel, KeyRecord> _records;

    /// <summary>An empty one.</summary>
    public Ckds(VerificationPattern headerPattern, VerificationPattern? desPattern)
        : this(headerPattern, desPattern, ImmutableSortedDictionary<KeyLabel, KeyRecord>.Empty)
    {
    }

    private Ckds(VerificationPattern headerPattern, VerificationPattern? desPattern, ImmutableSortedDictionary<KeyLabel, KeyRecord> records) =>
        (HeaderPattern, DesPattern, _records) = (headerPattern, desPattern, records);

    /// <summary>The AES master-key verification pattern in the header.</summary>
    public VerificationPattern HeaderPattern { get; }

    /// <summary>The DES master-key verification pattern in the header; null where it has none, so that none is checked.</summary>
    public VerificationPattern? DesPattern { get; }

    /// <summary>How many records it has.</summary>
    public int Count => _records.Count;

    /// <summary>The records in order of label.</summary>
    public IEnumerable<KeyRecord> Records => _records.Values;

    /// <summary>The record of that label, or null.</summary>
    public KeyRecord? Find(KeyLabel label) => _records.GetValueOrDefault(label);

    /// <summary>With a record more, or another one under its label; the same object when it has that very record.</summary>
    public Ckds With(KeyRecord record) => Of(_records.SetItem(record.Label, record));

    /// <summary>Without the record of a label; the same object when there is none.</summary>
    public Ckds Without(KeyLabel label) => Of(_records.Remove(label));

    /// <summary>Without the records that fit; the same object when none does.</summary>
    public Ckds Without(Func<KeyRecord, bool> fits) => Of(_records.RemoveRange(_records.Values.Where(fits).Select(record => record.Label)));

    /// <summary>A CKDS with the same records under another AES master key.</summary>
    public Ckds Reencipher(VerificationPattern pattern, Func<KeyToken, KeyToken?> reencipher)
    {
        var records = _records.ToBuilder();
        // A damaged record stays as it is: CSFEUTIL reports it and goes on with the others.
        foreach (var record in _records.Values)
            if (reencipher(record.Token) is { } token) records[record.Label] = record with { Token = token };

        return new Ckds(pattern, DesPattern, records.ToImmutable());
    }

    /// <summary>A CKDS with the same records whose header has another DES master key.</summary>
    public Ckds UnderDes(VerificationPattern pattern) => new(HeaderPattern, pattern, _records);

    private Ckds Of(ImmutableSortedDictionary<KeyLabel, KeyRecord> records) => records == _records ? this : new Ckds(HeaderPattern, DesPattern, records);
}
