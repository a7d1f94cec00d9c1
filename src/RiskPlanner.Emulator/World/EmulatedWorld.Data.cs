using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What programs do to data sets.</content>
internal sealed partial class EmulatedWorld
{
    private const int RecordLength = 80;

    /// <inheritdoc/>
    public Answer Write(string sysplex, DataSetDefinition dataSet, int version, bool isFirst)
    {
        var address = new CopyAddress(dataSet.Name, dataSet.Volume);
        var held = isFirst ? null : Access.HeldBy(sysplex, address);
        var user = User.NamedOr(_plan.RunsAsOf(dataSet), User.Application);
        if (DataHindrance(sysplex, held, user, $"write version {version}", dataSet.Name.Text) is { } hindrance) return hindrance;
        var transcript = new Transcript();
        var content = ContentOf(dataSet, version);
        var icsf = Systems.Icsf[sysplex];
        var failure = isFirst
            ? Access.WriteNew(transcript, icsf, user, address, dataSet.Organisation, dataSet.KeyLabel, content)
            : Access.Rewrite(transcript, icsf, user, address, content, held);
        if (failure is not null)
            return transcript.Close(failure, user, $"write version {version}", address.ToString(), $"failed: {failure.Words}");
        var identity = content.Identity;
        return transcript.Close(null, user, $"write version {version}", address.ToString(), $"committed, content {Short(identity)}", identity);
    }

    /// <inheritdoc/>
    public Answer Read(string sysplex, Role role, CopyAddress address)
    {
        var held = HeldFor(sysplex, role, address);
        if (DataHindrance(sysplex, held, User.Of(role), "read", address.ToString()) is { } hindrance) return hindrance;
        if (Unfound(address, User.Of(role), "read") is { } unfound) return unfound;
        var transcript = new Transcript();
        var (user, content, failure) = OneOf.Several(UsersOf(role, address.Name), one =>
        {
            var (read, refused) = Access.Read(transcript, Systems.Icsf[sysplex], one, address, held);
            return ((one, read, refused), refused, 0);
        });
        var identity = content?.Identity;
        return transcript.Close(failure, user, "read", address.ToString(),
            identity is { } read ? $"read to the end, content {Short(read)}" : $"failed: {failure!.Words}", identity,
            message: failure is null ? "" : MessageFor(address, failure.Cause));
    }

    /// <inheritdoc/>
    public Answer HoldOpen(string sysplex, CopyAddress address)
    {
        Access.Release(address);
        var user = UsersOf(Role.Application, address.Name)[0];
        if (DataHindrance(sysplex, user, "open", address.ToString()) is { } hindrance) return hindrance;
        var transcript = new Transcript();
        var failure = Access.Hold(transcript, sysplex, Systems.Icsf[sysplex], user, address);
        return transcript.Close(failure, user, "open", address.ToString(), failure is null ? "open, and kept open" : $"failed: {failure.Words}",
            message: failure is null ? "" : MessageFor(address, failure.Cause));
    }

    /// <inheritdoc/>
    public void Close(CopyAddress address) => Access.Release(address);

    /// <inheritdoc/>
    public bool IsHeldOpen(CopyAddress address) => Access.IsHeld(address);

    private HeldOpen? HeldFor(string sysplex, Role role, CopyAddress address) => role == Role.Application ? Access.HeldBy(sysplex, address) : null;

    /// <inheritdoc/>
    public Answer Corrupt(string sysplex, Role role, CopyAddress address, Corruption corruption)
    {
        var held = HeldFor(sysplex, role, address);
        if (DataHindrance(sysplex, held, User.Of(role), "write wrong records", address.ToString()) is { } hindrance) return hindrance;
        if (Unfound(address, User.Of(role), "write wrong records") is { } unfound) return unfound;
        var transcript = new Transcript();
        var user = UsersOf(role, address.Name)[0];
        var icsf = Systems.Icsf[sysplex];
        var (content, failure) = Access.Read(transcript, icsf, user, address, held);
        if (content is not null)
        {
            var spoilt = content.Span.ToArray();
            // A program error hits one record in ten, malice hits all of them.
            var step = corruption == Corruption.ProgramError ? RecordLength * 10 : RecordLength;
            for (var start = 0; start < spoilt.Length; start += step)
                spoilt.AsSpan(start, Math.Min(RecordLength, spoilt.Length - start)).Fill((byte)'?');
            failure = Access.Rewrite(transcript, icsf, user, address, StoredBytes.Of(spoilt), held);
        }

        return transcript.Close(failure, user, "write wrong records", address.ToString(), failure is null ? "content is spoilt" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer Delete(string sysplex, Role role, CopyAddress address)
    {
        if (DataHindrance(sysplex, User.Of(role), "IDCAMS DELETE", address.ToString()) is { } hindrance) return hindrance;
        if (Unfound(address, User.Of(role), "IDCAMS DELETE") is { } unfound) return unfound;
        var transcript = new Transcript();
        var user = UsersOf(role, address.Name)[0];
        var (dataSet, failure) = Access.Locate(transcript, user, address, forUpdate: true);
        if (dataSet is not null && Access.IsHeld(address))
        {
            return transcript.Close(new Failure(Cause.DataSetInUse), user, "IDCAMS DELETE", address.ToString(), "not scratched: the application keeps it open",
                message: "IEC614I, scratch status 7");
        }

        if (dataSet is not null)
        {
            Forget(address);
            Storage.Delete(Storage.Medium(address.Medium), address.Name);
        }

        return transcript.Close(failure, user, "IDCAMS DELETE", address.ToString(), failure is null ? "deleted and uncataloged" : $"failed: {failure.Words}");
    }

    /// <inheritdoc/>
    public Answer ProbeDataSet(DataSetName dataSet, string user)
    {
        var allowed = Racf.MayUpdate(User.NamedOr(user, User.Application), dataSet);
        return new Transcript().Close(allowed ? null : new Failure(Cause.NoDataSetAccess), "RACF", "check DATASET", dataSet.Text, allowed ? $"{user} has UPDATE" : $"{user} has no UPDATE");
    }

    /// <inheritdoc/>
    public bool IsCataloged(DataSetName dataSet) => Storage.CatalogEntry(dataSet) is not null;

    /// <inheritdoc/>
    public CopyState? Inspect(CopyAddress address)
    {
        var medium = Storage.Medium(address.Medium);
        return medium.Find(address.Name) is { } dataSet ? new CopyState(medium.SiteOf(dataSet), dataSet.Cell?.Label, dataSet.Cartridge is not null, dataSet.Stamp) { DumpEncrypted = dataSet.Around is not null } : null;
    }

    /// <summary>The bytes of a version: a function of the seed, the data set and the version alone.</summary>
    private StoredBytes ContentOf(DataSetDefinition dataSet, int version)
    {
        var length = dataSet.SizeKiB * 1024;
        // XTS cannot encrypt a block of fewer than 16 bytes (IEEE 1619-2007, 5.1): a tail that short is filled up.
        var tail = length % AccessMethods.BlockSize;
        if (tail is > 0 and < XtsCipher.MinimumLength) length += XtsCipher.MinimumLength - tail;
        var content = Drawn(length, $"content {dataSet.Name} {version}");
        return _parts.PlantsMarkers ? Planted(content) : content;
    }

    private static StoredBytes Planted(StoredBytes content) => StoredBytes.Made(content.Length, () =>
    {
        var bytes = content.Span.ToArray();
        DataMarker.Plant(bytes);
        return bytes;
    });

    private string MessageFor(CopyAddress address, Cause cause) =>
        Storage.Medium(address.Medium).Find(address.Name) is { } dataSet ? OpenMessage.For(dataSet.Organisation, cause) : "";

    /// <summary>Bytes drawn for a purpose: a function of the seed and the purpose alone.</summary>
    private StoredBytes Drawn(int length, string purpose) => StoredBytes.Made(length, () =>
    {
        var bytes = new byte[length];
        using var random = new CardRandom(_seed, purpose);
        random.Fill(bytes);
        return bytes;
    });

    private static string Short(ContentIdentity identity) => identity.Value[..12];
}
