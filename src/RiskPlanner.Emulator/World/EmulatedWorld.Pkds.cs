using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What happens to the PKDS and to its master keys.</content>
internal sealed partial class EmulatedWorld
{
    private Answer ChangePkaMasterKey(string keyStore, MasterKeyType kind)
    {
        var transcript = new Transcript();
        var (store, action) = (Systems.Stores[keyStore], $"change {NameOf(kind)} master key");
        var active = Systems.MembersOf(store).Where(member => member.Outage is null).ToList();
        if (active.Count == 0) return transcript.Close(new Failure(Cause.KeyServiceDown), Administrator, action, keyStore, "no coprocessor is active");
        if (!store.Pkds.Kinds.Contains(kind) || store.Pkds.IsLost) return transcript.Close(new Failure(Cause.CkdsLost), Administrator, action, keyStore, "there is no live PKDS with such keys");
        store.Pkds.Change(kind, active.Select(member => member.Card));
        return transcript.Close(null, Administrator, action, keyStore, $"set in {active.Count} domains, PKDS re-enciphered");
    }

    /// <inheritdoc/>
    public Answer RollBackPkds(string keyStore)
    {
        var store = Systems.Stores[keyStore];
        var members = Systems.MembersOf(store).ToList();
        if (members.Count == 0) return new Transcript().Close(new Failure(Cause.SysplexDown), Fate, "restore PKDS", keyStore, "no sysplex runs that uses it");
        if (store.Pkds.Kinds.Count == 0 || store.IsNowhere) return new Transcript().Close(new Failure(Cause.CkdsLost), Fate, "restore PKDS", keyStore, "there is no live PKDS");
        store.Pkds.RollBack();
        PutPkdsOnDisk(store);
        return Struck("restore PKDS", keyStore, "its header has former RSA and ECC master keys: ICSF finds \"Master key incorrect\" when it is started");
    }

    /// <summary>There is a PKDS on disk, on volumes that stand, and each member is started anew on it.</summary>
    private void PutPkdsOnDisk(LiveKeyStore store)
    {
        store.Pkds.PutOnDisk();
        PutPrivateKeysBack(store.Name);
        _lostPlaces = _lostPlaces.Except(_lostPlaces.Where(place => place.KeyStore == store.Name && place.Part == KeyStorePart.Pkds));
        foreach (var member in Systems.MembersOf(store)) member.Start();
    }

    /// <inheritdoc/>
    public Answer LoadFormerPkaMasterKeys(string sysplex)
    {
        if (Standstill(sysplex, Fate, "load RSA and ECC master keys", sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        if (icsf.Store.Pkds.Kinds.Count == 0) return Missed("load RSA and ECC master keys", sysplex, "its PKDS holds no RSA or ECC key: nothing is checked");
        if (icsf.Store.Pkds.IsFormerOf(icsf.Card)) return Missed("load RSA and ECC master keys", sysplex, "CURRENT is not that of the PKDS already");
        foreach (var kind in icsf.Store.Pkds.Kinds)
        {
            icsf.Card.Pka(kind).Zeroise();
            Coprocessor.LoadAndSet(icsf.Card.Pka(kind), icsf.Store.Pkds.BeforeOf(kind));
        }

        return Struck("load RSA and ECC master keys", sysplex, "CURRENT is not that of the PKDS");
    }

    private static string NameOf(MasterKeyType kind) => kind == MasterKeyType.Rsa ? "RSA" : "ECC";
}
