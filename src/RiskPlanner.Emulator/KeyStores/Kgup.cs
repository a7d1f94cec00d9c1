using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// The key generator utility program: works on the CKDS on disk. What it does is not live until a refresh brings the disk copy
/// into storage (z/OS facts, 2.2). For one thread.
/// </summary>
internal sealed class Kgup(LiveKeyStore store, Coprocessor card)
{
    /// <summary>ADD LABEL(l1,l2,…): one key value under each of the labels.</summary>
    /// <exception cref="InvalidOperationException">There is no CKDS on disk.</exception>
    public void Add(params IReadOnlyList<KeyLabel> labels)
    {
        var records = Generated(card, labels);
        Change(ckds => records.Aggregate(ckds, (filled, record) => filled.With(record)));
    }

    /// <summary>The records that such an ADD makes.</summary>
    public static IReadOnlyList<KeyRecord> Generated(Coprocessor card, IReadOnlyList<KeyLabel> labels)
    {
        var (token, verificationValue) = card.GenerateKey();
        return [.. labels.Select(label => new KeyRecord(label, token, verificationValue))];
    }

    /// <summary>DELETE LABEL(l).</summary>
    /// <returns>Whether there was such a record.</returns>
    /// <exception cref="InvalidOperationException">There is no CKDS on disk.</exception>
    public bool Delete(KeyLabel label)
    {
        var before = store.Disk;
        Change(ckds => ckds.Without(label));
        return store.Disk != before;
    }

    private void Change(Func<Ckds, Ckds> change)
    {
        if (store.Disk is null) throw new InvalidOperationException("There is no CKDS on disk.");
        store.Change(change);
    }
}
