using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>How one key store is brought up to date from another.</content>
internal sealed partial class EmulatedWorld
{
    private const string Follow = "bring CKDS up to date";

    /// <inheritdoc/>
    public Answer FollowKeyStore(string keyStore, bool refresh)
    {
        var store = Systems.Stores[keyStore];
        var source = store.Source ?? throw new ArgumentException("It follows no key store.", nameof(keyStore));
        return source.By switch
        {
            KeyStoreTransport.Copy => CopyOver(store, Systems.Stores[source.Store]),
            KeyStoreTransport.Mirror => Mirror(store, Systems.Stores[source.Store], refresh, isRun: source.Schedule is not null),
            KeyStoreTransport.Repository => Installed(store, source),
            _ => throw new ArgumentOutOfRangeException(nameof(keyStore), source.By, "Not a way in which keys come over."),
        };
    }

    private Answer CopyOver(LiveKeyStore store, LiveKeyStore leader)
    {
        if (leader.Disk is not { } disk || store.IsWithoutSite) return NotBrought(store, Cause.CkdsLost, $"there is no CKDS of {leader.Name} to copy, or no place for it");
        var members = Systems.MembersOf(store).ToList();
        SetNewer(store, leader.Generation, disk.DesPattern);
        var matching = members.Where(member => member.Fits(disk)).ToList();
        if (members.Count > 0 && matching.Count == 0)
            return NotBrought(store, Misfit(members, disk), $"the copy has {Patterns(disk)} in its header, which no member has in CURRENT: it is not refreshed");
        store.Receive(disk, leader.Generation, disk.DesPattern);
        foreach (var member in matching) member.Refresh();
        return Did(Administrator, Follow, store.Name, $"{disk.Count} records of {leader.Name} copied, live in {matching.Count} of {members.Count} members");
    }

    private Answer Mirror(LiveKeyStore store, LiveKeyStore leader, bool refresh, bool isRun)
    {
        if (!store.IsSplit)
        {
            // With the last site or volume of the other side the mirror is suspended: what came over before is here.
            if (leader.IsCutOff || store.IsCutOff) store.Split();
            else store.Receive(leader.Disk, leader.Generation, leader.DesPattern);
        }

        if (!refresh) return Did("Mirror", Follow, store.Name, $"as that of {leader.Name}, on disk");
        if (store.Disk is not { } disk)
        {
            foreach (var member in Systems.MembersOf(store).Where(_ => !isRun)) member.Forget();
            return NotBrought(store, Cause.CkdsLost, "there is no CKDS on disk");
        }

        SetNewer(store, store.Generation, disk.DesPattern);
        foreach (var member in Systems.MembersOf(store).Where(member => member.Fits(disk))) member.Refresh();
        return Did(Administrator, Follow, store.Name, $"{disk.Count} records, by the mirror of {leader.Name}");
    }

    private Answer Installed(LiveKeyStore store, KeyStoreSource source)
    {
        if (Systems.MembersOf(store).FirstOrDefault(member => member.Outage is null) is not { } active || store.Disk is not { } disk)
            return NotBrought(store, Cause.KeyServiceDown, "no coprocessor is active");
        if (!Systems.Repositories.Values.Any(repository => repository.IsUsable)) return NotBrought(store, Cause.RepositoryLost, "no repository can be used");
        store.Receive(Systems.Installed(_plan, disk, source, active.Card), store.Generation, disk.DesPattern);
        foreach (var member in Systems.MembersOf(store).Where(member => member.Fits(disk))) member.Refresh();
        return Did(Administrator, Follow, store.Name, $"{store.Disk!.Count} records, the newest values of {source.Store} from a repository");
    }

    /// <summary>A newer master key that is ready in NEW is set before a CKDS under it is read (AUTOSET; z/OS facts, 2.4).</summary>
    private void SetNewer(LiveKeyStore store, int generation, VerificationPattern? desPattern)
    {
        var des = desPattern is { } inHeader ? store.Safes.Des!.GenerationOf(inHeader) : 0;
        foreach (var sysplex in Systems.Running.Where(sysplex => sysplex.KeyStore == store.Name && sysplex.MasterKeyLoaded))
        {
            var card = Systems.Icsf[sysplex.Name].Card;
            if (card.CurrentPattern is { } pattern && store.Safes.Aes.GenerationOf(pattern) is >= 1 and var current && current < generation) card.LoadAndSet(store.Safes.Aes.InHandOf(generation));
            if (card.Des.Current is { } held && store.Safes.Des!.GenerationOf(held.Pattern) is >= 1 and var currentDes && currentDes < des) Coprocessor.LoadAndSet(card.Des, store.Safes.Des.InHandOf(des));
        }
    }

    /// <summary>Why none of some members can read a CKDS into storage.</summary>
    private static Cause Misfit(IEnumerable<Icsf> members, Ckds ckds) =>
        members.Any(member => member.Card.CurrentPattern == ckds.HeaderPattern) ? Cause.DesMasterKeyMismatch : Cause.MasterKeyUnknown;

    private static string Patterns(Ckds ckds) => ckds.DesPattern is { } des ? $"{ckds.HeaderPattern} and the DES pattern {des}" : $"{ckds.HeaderPattern}";

    private static Answer NotBrought(LiveKeyStore store, Cause cause, string result) =>
        new Transcript().Close(new Failure(cause), Administrator, Follow, store.Name, result);
}
