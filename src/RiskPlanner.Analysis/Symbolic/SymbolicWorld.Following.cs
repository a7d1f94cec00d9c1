using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>How one key store is brought up to date from another.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer FollowKeyStore(string keyStore, bool refresh)
    {
        var store = _stores[keyStore];
        var source = store.Source ?? throw new ArgumentException("It follows no key store.", nameof(keyStore));
        return source.By switch
        {
            KeyStoreTransport.Copy => CopyOver(store, _stores[source.Store]),
            KeyStoreTransport.Mirror => Mirror(store, _stores[source.Store], refresh, isRun: source.Schedule is not null),
            KeyStoreTransport.Repository => Installed(store, source),
            _ => throw new ArgumentOutOfRangeException(nameof(keyStore), source.By, "Not a way in which keys come over."),
        };
    }

    private Answer CopyOver(LiveKeyStore store, LiveKeyStore leader)
    {
        if (leader.Disk is not { } disk || store.IsWithoutSite) return Answers.Failed(new Failure(Cause.CkdsLost));
        foreach (var member in store.Members) SetNewer(member, disk.Header);
        if (store.Members.Count > 0 && !store.Members.Any(member => member.Fits(disk))) return Answers.Failed(new Failure(Misfit(store.Members, disk)));
        var copy = disk.Copy();
        if (!_rules.CopiesReplaceTheWholeCkds && store.Disk is { } before)
        {
            foreach (var record in before.Records.Where(record => copy.Find(record.Label) is null).ToList()) copy.Put(record);
        }

        store.Receive(copy, disk.Header);
        foreach (var member in store.Members) RefreshIfItFits(member);
        return Answers.Done;
    }

    private Answer Mirror(LiveKeyStore store, LiveKeyStore leader, bool refresh, bool isRun)
    {
        if (!store.IsSplit)
        {
            // With the last site or volume of the other side the mirror is suspended: what came over before is here.
            if (leader.IsCutOff || store.IsCutOff) store.Split();
            else if (leader.Disk is not null || _rules.MirrorsBringLossesOver) store.Receive(leader.Disk?.Copy(), leader.Header);
        }

        if (!refresh) return Answers.Done;
        foreach (var member in store.Members)
        {
            if (store.Disk is null && !isRun) member.Forget();
            if (store.Disk is not { } disk) continue;
            SetNewer(member, disk.Header);
            RefreshIfItFits(member);
        }

        return Answers.Of(store.Disk is null ? new Failure(Cause.CkdsLost) : null);
    }

    private Answer Installed(LiveKeyStore store, KeyStoreSource source)
    {
        if (store.FirstActive() is not { } member || store.Disk is null) return Answers.Failed(new Failure(Cause.KeyServiceDown));
        if (!_repositories.Values.Any(repository => repository.IsUsable)) return Answers.Failed(new Failure(Cause.RepositoryLost));
        Install(store, source, member.Registers.Current!.Value);
        foreach (var other in store.Members) RefreshIfItFits(other);
        return Answers.Done;
    }

    /// <summary>Puts the newest value of each key that the other key store is planned to have, and a repository holds, on disk.</summary>
    private void Install(LiveKeyStore store, KeyStoreSource source, int generation)
    {
        foreach (var label in _plan.Keys.Where(key => key.KeyStore == source.Store).Select(key => key.Label))
        {
            var newest = _repositories.Values.Where(repository => repository.IsUsable).Select(repository => repository.Find(label, 0)).FirstOrDefault(record => record is not null);
            if (newest is not null && store.Disk!.Find(label)?.Value != newest.Value) store.Disk.Put(newest with { Generation = generation, Damaged = false });
        }
    }

    /// <summary>A newer master key that is ready in NEW is set before a CKDS under it is read (AUTOSET; z/OS facts, 2.4).</summary>
    private static void SetNewer(KeyService member, CkdsHeader header)
    {
        if (!member.Sysplex.MasterKeyLoaded) return;
        if (member.Registers.Current is >= 1 and var current && current < header.Generation) member.Registers.Set(header.Generation);
        if (member.Des.Current is >= 1 and var des && des < header.Des) member.Des.Set(header.Des.Value);
    }

    /// <summary>Why none of some members can read a CKDS into storage.</summary>
    private static Cause Misfit(IReadOnlyList<KeyService> members, Ckds ckds) =>
        members.Any(member => member.Registers.Current == ckds.Generation) ? Cause.DesMasterKeyMismatch : Cause.MasterKeyUnknown;

    private static void RefreshIfItFits(KeyService member)
    {
        if (member.Store.Disk is { } disk && member.Fits(disk)) member.Refresh();
    }
}
