using System.Collections.Immutable;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What backup jobs and recoverers do with copies.</content>
internal sealed partial class EmulatedWorld
{
    /// <inheritdoc/>
    public Answer Copy(CopyOrder order)
    {
        if (DataHindrance(order.Sysplex, order.Utility, "copy", order.Source.ToString()) is { } hindrance) return hindrance;
        if ((LostInventory(order.FoundThrough, order.Utility, "copy", order.Source.ToString()) ?? Unfound(order.Source, order.Utility, "copy")) is { } unfound) return unfound;
        var transcript = new Transcript();
        var failure = _parts.Utilities[order.Utility].Copy(ContextFor(transcript, order.Sysplex), order);
        if (failure is null) Enter(order.Target, order.FoundThrough);
        return transcript.Close(failure, order.Utility, $"copy {order.Source} to", order.Target.ToString(),
            failure is null ? "ended, RC 0" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer BringBack(BringBackOrder order)
    {
        if (DataHindrance(order.Sysplex, order.Utility, "bring back", order.Copy.ToString()) is { } hindrance) return hindrance;
        if (Unfound(order.Copy, order.Utility, "bring back") is { } unfound) return unfound;
        var transcript = new Transcript();
        if (Elsewhere(order) is { } place)
        {
            return transcript.Close(new Failure(Cause.CartridgeElsewhere), order.Utility, $"bring back {order.Copy} to", order.Target.ToString(),
                $"failed: the cartridge is at {place}, the drives of {order.Sysplex} are at {Systems.Sysplex(order.Sysplex).Site}");
        }

        var (readableAt, failure) = _parts.Utilities[order.Utility].BringBack(ContextFor(transcript, order.Sysplex), order);
        return transcript.Close(failure, order.Utility, $"bring back {order.Copy} to", (readableAt ?? order.Target).ToString(),
            failure is null ? "ended, RC 0" : $"failed: {failure.Words}", readableAt: readableAt);
    }

    /// <inheritdoc/>
    public Answer PutInPlace(CopyAddress restored, CopyAddress place, Role role)
    {
        var (transcript, user) = (new Transcript(), User.Of(role));
        var medium = Storage.Medium(restored.Medium);
        if (medium.Find(restored.Name) is not { } dataSet)
            return transcript.Close(new Failure(Cause.DataSetNotFound), user, "IDCAMS ALTER NEWNAME", restored.ToString(), "not found");
        Access.Release(place);
        if (place != restored) Forget(place);
        if (place != restored && !Storage.Medium(place.Medium).IsLost && Storage.Delete(Storage.Medium(place.Medium), place.Name))
            transcript.Note(user, "IDCAMS DELETE", place.ToString(), "what was left of it is deleted");
        Failure? failure = null;
        if (restored.Name == place.Name) Storage.Recatalog(place.Name, medium);
        else
        {
            Storage.Delete(medium, restored.Name);
            failure = Access.Store(transcript, medium, dataSet with { Name = place.Name, CarriedTo = null });
        }

        return transcript.Close(failure, user, restored == place ? "IDCAMS DEFINE RECATALOG" : "IDCAMS ALTER NEWNAME", restored.ToString(),
            restored == place ? $"cataloged on {medium.Name}" : failure is null ? $"it is {place.Name} on {medium.Name} now" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer Carry(CopyAddress copy, string site)
    {
        var transcript = new Transcript();
        if (_lostSites.Contains(site))
            return transcript.Close(new Failure(Cause.MediumLost), "Courier", "carry", copy.ToString(), $"{site} is lost: the cartridge stays where it is");
        var medium = Storage.Medium(copy.Medium);
        if (medium.Find(copy.Name) is not { } cartridge)
            return transcript.Close(new Failure(Cause.DataSetNotFound), "Courier", "carry", copy.ToString(), "no such cartridge");
        medium.Put(cartridge with { CarriedTo = site });
        return transcript.Close(null, "Courier", "carry", copy.ToString(), $"the cartridge is at {site} now");
    }

    /// <inheritdoc/>
    public Answer Discard(CopyAddress copy)
    {
        var transcript = new Transcript();
        Forget(copy);
        var found = Storage.Delete(Storage.Medium(copy.Medium), copy.Name);
        return transcript.Close(found ? null : new Failure(Cause.DataSetNotFound), User.StorageAdministrator, "expire", copy.ToString(),
            found ? "deleted" : "not there any more");
    }

    /// <inheritdoc/>
    public Answer DumpVolume(string volume)
    {
        var medium = Storage.Medium(volume);
        if (medium.IsLost) return new Transcript().Close(new Failure(Cause.MediumLost), "DFSMSdss", "DUMP FULL", volume, "the medium is lost");
        if (medium.Lock?.Failure is { } locked) return new Transcript().Close(locked, "DFSMSdss", "DUMP FULL", volume, locked.Words);
        IReadOnlyList<StoredDataSet> dump = [.. medium.DataSets];
        _volumeDumps = _volumeDumps.SetItem((volume, _now), new VolumeDump(
            dump,
            _plan.KeyStores.Where(store => store.On == volume && Systems.Stores[store.Name].Disk is not null)
                .ToImmutableDictionary(store => store.Name, store => (Systems.Stores[store.Name].Disk!, Systems.Stores[store.Name].Generation)),
            [.. _plan.KeyStores.Where(store => store.PkdsOn == volume && !Systems.Stores[store.Name].Pkds.IsLost).Select(store => store.Name)],
            _inventories.Where(inventory => inventory.Volume == volume && inventory.Content is not null).ToImmutableDictionary(inventory => inventory.Name, inventory => inventory.Content!)));
        return new Transcript().Close(null, "DFSMSdss", "DUMP FULL", volume, $"{dump.Count} data sets with VTOC and VVDS");
    }

    /// <summary>Where the cartridge of a copy was carried to, if that is not where the sysplex is that shall read it; else null.</summary>
    private string? Elsewhere(BringBackOrder order) =>
        Storage.Medium(order.Copy.Medium).Find(order.Copy.Name)?.CarriedTo is { } place && place != Systems.Sysplex(order.Sysplex).Site ? place : null;

    private UtilityContext ContextFor(Transcript transcript, string sysplex) => new(
        transcript, Storage, Access, _allocation, Systems.Icsf[sysplex], Systems.Sysplex(sysplex), _now, UsersOf(Role.Recoverer), new DumpCipher(this, Systems.Icsf[sysplex], transcript));
}
