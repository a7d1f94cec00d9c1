using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What backup jobs and recoverers do with copies.</content>
internal sealed partial class EmulatedWorld
{
    /// <inheritdoc/>
    public Answer Copy(CopyOrder order)
    {
        if (Hindrance(order.Sysplex, order.Utility, "copy", order.Source.ToString()) is { } hindrance) return hindrance;
        var transcript = new Transcript();
        var failure = _parts.Utilities[order.Utility].Copy(ContextFor(transcript, order.Sysplex), order);
        return transcript.Close(failure, order.Utility, $"copy {order.Source} to", order.Target.ToString(),
            failure is null ? "ended, RC 0" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer BringBack(BringBackOrder order)
    {
        if (Hindrance(order.Sysplex, order.Utility, "bring back", order.Copy.ToString()) is { } hindrance) return hindrance;
        var transcript = new Transcript();
        var (readableAt, failure) = _parts.Utilities[order.Utility].BringBack(ContextFor(transcript, order.Sysplex), order);
        return transcript.Close(failure, order.Utility, $"bring back {order.Copy} to", (readableAt ?? order.Target).ToString(),
            failure is null ? "ended, RC 0" : $"failed: {failure.Words}", readableAt: readableAt);
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
        var found = Storage.Delete(Storage.Medium(copy.Medium), copy.Name);
        return transcript.Close(found ? null : new Failure(Cause.DataSetNotFound), User.StorageAdministrator, "expire", copy.ToString(),
            found ? "deleted" : "not there any more");
    }

    /// <inheritdoc/>
    public Answer DumpVolume(string volume)
    {
        var medium = Storage.Medium(volume);
        if (medium.IsLost) return new Transcript().Close(new Failure(Cause.MediumLost), "DFSMSdss", "DUMP FULL", volume, "the medium is lost");
        _volumeDumps[volume] = [.. medium.DataSets];
        return new Transcript().Close(null, "DFSMSdss", "DUMP FULL", volume, $"{medium.DataSets.Count} data sets with VTOC and VVDS");
    }

    private UtilityContext ContextFor(Transcript transcript, string sysplex) => new(
        transcript, Storage, Access, Systems.Icsf[sysplex], Systems.Running[sysplex].EncryptsTapeAt(_now), Systems.Running[sysplex].CopiesLikeEncryptedAt(_now));
}
