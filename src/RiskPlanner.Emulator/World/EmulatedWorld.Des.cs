using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What happens to the DES master key.</content>
internal sealed partial class EmulatedWorld
{
    private Answer ChangeDesMasterKey(string keyStore)
    {
        const string action = "change DES master key";
        var transcript = new Transcript();
        var store = Systems.Stores[keyStore];
        var members = Systems.MembersOf(store).Where(member => member.Outage is null).ToList();
        if (members.Count == 0 || store.Disk is not { } disk) return transcript.Close(new Failure(Cause.KeyServiceDown), Administrator, action, keyStore, "no coprocessor is active");
        if (!members[0].Fits(disk)) return NotThatOnDisk(transcript, members[0], action, store);
        if (disk.DesPattern is not { } before) return transcript.Close(new Failure(Cause.CkdsLost), Administrator, action, keyStore, "there is no live CKDS with a DES pattern");
        var parts = store.Safes.Des!.Next();
        foreach (var member in members) Coprocessor.LoadAndSet(member.Card.Des, parts);
        var pattern = MasterKey.FromParts(parts).Pattern;
        store.Replace(disk.UnderDes(pattern), store.Generation);
        foreach (var member in Systems.MembersOf(store)) member.Refresh();
        return transcript.Close(null, Administrator, action, keyStore, $"generation {store.Safes.Des.CurrentGeneration}: CURRENT {pattern}, OLD {before}, in {members.Count} domains");
    }

    /// <inheritdoc/>
    public Answer LoadFormerDesMasterKey(string sysplex)
    {
        const string action = "load DES master key";
        if (Standstill(sysplex, Fate, action, sysplex) is { } standstill) return standstill;
        var icsf = Systems.Icsf[sysplex];
        if (icsf.Store.DesPattern is not { } pattern) return Missed(action, sysplex, "its CKDS holds no DES pattern: nothing is checked");
        var safe = icsf.Store.Safes.Des!;
        var former = safe.BeforeOf(safe.GenerationOf(pattern));
        if (icsf.Card.Des.HoldsOnly(MasterKey.FromParts(former).Pattern)) return Missed(action, sysplex, $"CURRENT is {icsf.Card.Des.Current?.Pattern} already");
        icsf.Card.Des.Zeroise();
        Coprocessor.LoadAndSet(icsf.Card.Des, former);
        return Struck(action, sysplex, $"CURRENT is {icsf.Card.Des.Current?.Pattern}, which is not that of the CKDS");
    }
}
