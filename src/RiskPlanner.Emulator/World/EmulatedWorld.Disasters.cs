using NodaTime;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What strikes.</content>
internal sealed partial class EmulatedWorld
{
    private const string Fate = "Event";

    private Answer LoseVolume(string volume)
    {
        var medium = Storage.Medium(volume);
        if (medium.IsLost) return Missed("lose volume", volume, LostAlready);
        Storage.Lose(medium);
        LoseWhatLiesOn(medium);
        return Struck("lose volume", volume, "lost with all that lies on it");
    }

    private Answer LoseArray(string array)
    {
        var sound = Storage.Media.Where(medium => medium.Array == array && !medium.IsLost).ToList();
        if (sound.Count == 0) return Missed("lose array", array, LostAlready);
        foreach (var volume in sound)
        {
            Storage.Lose(volume);
            LoseWhatLiesOn(volume);
        }

        return Struck("lose array", array, "lost with all its volumes");
    }

    private Answer LoseTapeStore(string tapeStore)
    {
        var medium = Storage.Medium(tapeStore);
        if (medium.IsLost) return Missed("lose tape store", tapeStore, LostAlready);
        Storage.Lose(medium);
        LoseWhatLiesOn(medium);
        return Struck("lose tape store", tapeStore, "lost but for cartridges that were carried elsewhere");
    }

    private Answer LoseSite(string site)
    {
        if (_lostSites.Contains(site)) return Missed("lose site", site, LostAlready);
        _lostSites = _lostSites.Add(site);
        foreach (var medium in Storage.Media)
        {
            if (medium.Site == site)
            {
                Storage.Lose(medium);
                LoseCopiesOn(medium);
                LoseInventoriesOn(medium);
            }
            else medium.LoseWhatIsAt(site);
        }

        foreach (var sysplex in Systems.Running.Where(sysplex => sysplex.Site == site).ToList())
        {
            Systems.Stop(sysplex.Name);
            Access.ReleaseAll(sysplex.Name);
        }

        foreach (var store in Systems.Stores.Values)
        {
            // Without any live data set, members elsewhere lose their in-storage copy at the next start: what a take-over is.
            if (store.LoseSite(site)) foreach (var member in Systems.MembersOf(store)) member.Forget();
        }

        foreach (var inventory in _inventories) inventory.LoseBackups(backup => backup.Site == site);
        LoseWhatIsNowhere(_plan.KeyStores.Where(store => store.Sites.Contains(site)));
        foreach (var repository in Systems.Repositories.Values) repository.LoseSite(site);
        foreach (var server in Systems.KeyServers.Values) server.LoseSite(site);
        _ckdsCopies = _ckdsCopies.RemoveRange(_ckdsCopies.Where(copy => copy.Value.Site == site).Select(copy => copy.Key));
        return Struck("lose site", site, "storage, cartridges, coprocessors, key parts and CKDS copies there are lost");
    }

    /// <inheritdoc/>
    public Answer RestoreVolume(string volume, Instant dumpedAt)
    {
        var medium = Storage.Medium(volume);
        if (medium.IsLost) return new Transcript().Close(new Failure(Cause.MediumLost), Fate, "RESTORE FULL", volume, "the medium is lost");
        if (medium.Lock?.Failure is { } locked) return new Transcript().Close(locked, Fate, "RESTORE FULL", volume, locked.Words);
        if (!_volumeDumps.TryGetValue((volume, dumpedAt), out var dump))
            return new Transcript().Close(new Failure(Cause.DataSetNotFound), Fate, "RESTORE FULL", volume, "there is no such dump of the volume");
        Storage.Restore(medium, dump.DataSets);
        foreach (var inventory in _inventories)
        {
            if (inventory.Volume == volume && dump.Inventories.TryGetValue(inventory.Name, out var content)) inventory.PutBack(content);
        }

        // Systems find it when they are started anew.
        foreach (var name in dump.Pkds) Systems.Stores[name].Pkds.PutOnDisk();
        foreach (var (name, (content, generation)) in dump.KeyStores) Systems.Stores[name].Replace(content, generation);
        return Struck("RESTORE FULL", volume, $"{dump.DataSets.Count} data sets as they were at the dump, key labels included; what was allocated since is gone");
    }

    /// <inheritdoc/>
    public Answer LoseCopy(CopyAddress copy) => Storage.Medium(copy.Medium).Spoil(copy.Name)
        ? Struck("lose copy", copy.ToString(), "cannot be read any more")
        : new Transcript().Close(new Failure(Cause.DataSetNotFound), Fate, "lose copy", copy.ToString(), "there is no such copy");

    /// <inheritdoc/>
    public Answer OverwriteCopy(CopyAddress copy)
    {
        if (!Storage.Spoil(copy, bytes => Drawn(bytes.Length, $"spoilt {copy}")))
            return new Transcript().Close(new Failure(Cause.DataSetNotFound), Fate, "overwrite copy", copy.ToString(), "there is no such copy");
        return Struck("overwrite copy", copy.ToString(), "holds what nobody committed");
    }

    /// <inheritdoc/>
    public Answer RestartArray(string array)
    {
        const string action = "restart array";
        var volumes = Storage.Media.Where(medium => medium.Array == array && !medium.IsLost).ToList();
        if (volumes.Count == 0) return Missed(action, array, LostAlready);
        if (volumes[0].Lock is not { } first) return Missed(action, array, "it asks no key server");
        if (first.Failure is not null) return Missed(action, array, "it is locked already");
        foreach (var volume in volumes) volume.Lock!.Ask();
        if (first.Failure is null) return Missed(action, array, $"{first.Server.Name} handed out its key");
        // What the server could be restored from waits for the server.
        if (_plan.KeyManagers.Any(manager => manager.Name == first.Server.Name && volumes.Exists(volume => volume.Name == manager.BackupOn))) first.Server.LoseBackup();
        if (_plan.KeyManagers.Any(manager => manager.Name == first.Server.Name && volumes.Exists(volume => volume.Name == manager.MasterKey?.On))) first.Server.LoseMasterKey();
        return Struck(action, array, $"locked: {first.Server.Name} does not hand out its key");
    }

    /// <inheritdoc/>
    public Answer RekeyCartridges(string tapeStore, IReadOnlyList<string> labels)
    {
        const string action = "rekey cartridges";
        if (!Systems.Running.Any()) return new Transcript().Close(new Failure(Cause.SysplexDown), Administrator, action, tapeStore, "no sysplex runs");
        var medium = Storage.Medium(tapeStore);
        if (medium.IsLost) return Missed(action, tapeStore, LostAlready);
        var drive = medium.Drive ?? throw new ArgumentException("Its drives do not encrypt.", nameof(tapeStore));
        drive.WriteUnder(labels);
        var (done, all) = (0, 0);
        foreach (var dataSet in medium.DataSets.Where(dataSet => dataSet.CarriedTo is null))
        {
            all++;
            if (drive.Rekeyed(dataSet) is not { } rekeyed) continue;
            medium.Put(rekeyed);
            done++;
        }

        return new Transcript().Close(null, Administrator, action, tapeStore, $"{done} of {all} that lie there are under {string.Join(", ", labels)}, and what is written from now on");
    }

    /// <inheritdoc/>
    public Answer LoseCartridgeKey(CopyAddress copy)
    {
        const string action = "spoil key of cartridge";
        var medium = Storage.Medium(copy.Medium);
        if (medium.Find(copy.Name) is not { } dataSet)
            return new Transcript().Close(new Failure(Cause.DataSetNotFound), Fate, action, copy.ToString(), "there is no such copy");
        if (dataSet.Cartridge is not { IsSpoilt: false } cartridge) return Missed(action, copy.ToString(), "no drive encrypted it, or its key is spoilt already");
        medium.Put(dataSet with { Cartridge = cartridge.Spoilt() });
        return Struck(action, copy.ToString(), "its wrapped data keys cannot be read any more; its data is as it was");
    }

    /// <inheritdoc/>
    public Answer OverwriteEverythingOnline()
    {
        if (!Systems.Running.Any())
            return new Transcript().Close(new Failure(Cause.SysplexDown), Fate, "overwrite", "everything online", "no sysplex runs");
        var followers = Storage.Pairs.Select(pair => pair.Secondary).ToHashSet();
        var count = 0;
        foreach (var medium in Storage.Media.Where(medium => !medium.IsLost && medium.Drive?.Outage is null && medium.Lock?.Failure is null && !followers.Contains(medium)))
        {
            foreach (var dataSet in medium.DataSets.Where(dataSet => dataSet.CarriedTo is null))
            {
                Storage.Overwrite(medium, dataSet with { Bytes = Drawn(dataSet.Bytes.Length, $"ransom {medium.Name} {dataSet.Name}") });
                count++;
            }
        }

        count += OverwriteKeyStores();
        if (count == 0) return Missed("overwrite", "everything online", "nothing lies where a system could write it");
        return Struck("overwrite", "everything online", $"{count} data sets, copies and data bases hold what their owners cannot read");
    }

    private const string LostAlready = "is lost already";

    /// <summary>What an event is answered that has nothing to strike; nothing was changed.</summary>
    private static Answer Missed(string action, string target, string result) =>
        new Transcript().Close(new Failure(Cause.TargetGone), Fate, action, target, result);

    private static Answer Struck(string action, string target, string result) =>
        new Transcript().Close(null, Fate, action, target, result);
}
