using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <content>What drives ask of key servers.</content>
internal sealed partial class EmulatedKeyServing
{
    private ServingAnswer Write(ServingSystemState system, WriteCartridge write)
    {
        var labels = write.Labels.Select(label => label.Label).ToList();
        return Ask(system, write.Drive, write.Volume, ServingRequest.Write, labels, server =>
        {
            using var key = DataKey.Generate(_random);
            var (wrapped, refusals) = WrapUnder(server, key, write.Labels);
            if (wrapped is null) return (null, refusals);
            PutOn(write.System, write.Volume, new WrittenCartridge(write.Content, key, _random) { Keys = wrapped });
            return (new ServingAnswer(), []);
        });
    }

    private ServingAnswer Write(ServingSystemState system, WriteInGroup write) =>
        Ask(system, write.Drive, write.Volume, ServingRequest.Write, [write.Group], server =>
        {
            if (!server.Groups.TryGetValue(write.Group, out var keys) || keys.IsEmpty) return (null, [new ServingRefusal(ServingFault.GroupMissing, write.Group)]);
            var handedOut = server.HandedOut.GetValueOrDefault(write.Group);
            var next = keys[handedOut % keys.Count];
            using var key = MasterKeyOf(server).Unwrap(next.Token);
            if (key is null) return (null, [new ServingRefusal(ServingFault.MasterKeyDiffers, next.Alias)]);
            Put(server with { HandedOut = server.HandedOut.SetItem(write.Group, handedOut + 1) });
            PutOn(write.System, write.Volume, new WrittenCartridge(write.Content, key, _random) { GroupKey = next.Alias });
            return (new ServingAnswer { OpenedBy = next.Alias }, []);
        });

    private ServingAnswer Read(ServingSystemState system, ReadCartridge read)
    {
        if (Mounted(system, read.Drive, read.Volume) is { } hindrance) return hindrance;
        var cartridge = system.Cartridges[read.Volume];
        return Ask(system, read.Drive, read.Volume, ServingRequest.Read, NamesOn(cartridge), server =>
        {
            var (key, by, refusals) = Open(server, cartridge);
            using (key)
            {
                return key is null ? (null, refusals) : (new ServingAnswer { Content = cartridge.Read(key), OpenedBy = by }, []);
            }
        });
    }

    private ServingAnswer Rekey(ServingSystemState system, RekeyCartridge rekey)
    {
        if (Mounted(system, rekey.Drive, rekey.Volume) is { } hindrance) return hindrance;
        var cartridge = system.Cartridges[rekey.Volume];
        if (cartridge.GroupKey is not null) return ServingAnswer.Refused(ServingFault.OtherKindOfCartridge, rekey.Volume);
        return Ask(system, rekey.Drive, rekey.Volume, ServingRequest.Rekey, [.. rekey.Labels.Select(label => label.Label)], server =>
        {
            var (key, by, refusals) = Open(server, cartridge);
            using (key)
            {
                if (key is null) return (null, refusals);
                var (wrapped, missing) = WrapUnder(server, key, rekey.Labels);
                if (wrapped is null) return (null, missing);
                PutOn(rekey.System, rekey.Volume, cartridge with { Keys = wrapped });
                return (new ServingAnswer { OpenedBy = by }, []);
            }
        });
    }

    private ServingAnswer Send(ServingSystemState system, SendCartridge send)
    {
        if (!system.Cartridges.TryGetValue(send.Volume, out var cartridge)) return ServingAnswer.Refused(ServingFault.CartridgeMissing, send.Volume);
        if (Standing(send.To) is null) return ServingAnswer.Refused(ServingFault.SystemLost, send.To);
        Put(system with { Cartridges = system.Cartridges.Remove(send.Volume) });
        PutOn(send.To, send.Volume, cartridge);
        return ServingAnswer.Did;
    }

    /// <summary>Why a cartridge cannot be worked with, before any server is asked; null when it can.</summary>
    private static ServingAnswer? Mounted(ServingSystemState system, string drive, string volume)
    {
        if (system.Definition.Drives.All(candidate => candidate.Serial != drive)) return ServingAnswer.Refused(ServingFault.DriveMissing, drive);
        if (!system.Cartridges.TryGetValue(volume, out var cartridge)) return ServingAnswer.Refused(ServingFault.CartridgeMissing, volume);
        return cartridge.HasSpoiltKeys ? ServingAnswer.Refused(ServingFault.CartridgeKeysSpoilt, volume) : null;
    }

    /// <summary>A drive asks the servers that its system names, one after the other, until one serves.</summary>
    private ServingAnswer Ask(
        ServingSystemState system, string drive, string volume, ServingRequest request, IReadOnlyList<string> aliases,
        Func<ServingSystemState, (ServingAnswer? Served, IReadOnlyList<ServingRefusal> Refusals)> serve)
    {
        if (system.Definition.Drives.FirstOrDefault(candidate => candidate.Serial == drive) is not { } asking) return ServingAnswer.Refused(ServingFault.DriveMissing, drive);
        if (system.Servers.IsEmpty) return ServingAnswer.Refused(ServingFault.NoServerNamed, system.Definition.Name);
        var attempts = new List<ServingAttempt>();
        foreach (var address in system.Servers)
        {
            if (ServerAt(address) is not { KeyStore: not null } server)
            {
                attempts.Add(new ServingAttempt(address, new ServingRefusal(ServingFault.ServerDown, address)));
                continue;
            }

            var (served, refusals) = Knows(server, drive) ? serve(_systems[server.Definition.Name]) : (null, [new ServingRefusal(ServingFault.DriveUnknown, drive)]);
            var named = served?.OpenedBy is { } key && request == ServingRequest.Write ? [key] : aliases;
            Audit(server.Definition.Name, new AuditRecord(_now, request, drive, asking.WorldWideName, volume, named, served is null ? refusals[0] : null));
            if (served is null)
            {
                attempts.AddRange(refusals.Select(refusal => new ServingAttempt(address, refusal)));
                continue;
            }

            if (request != ServingRequest.Read) Keep(server.Definition.Name, new KeyUsage(drive, asking.WorldWideName, volume, named[0], named.Count > 1 ? named[1] : null, _now));
            return served with { ServedBy = address, Attempts = attempts };
        }

        return ServingAnswer.InVain(attempts);
    }

    /// <summary>Whether a server serves a drive: its device table has it, or takes it up now.</summary>
    private bool Knows(ServingSystemState server, string drive)
    {
        if (server.DeviceTable.Contains(drive)) return true;
        if (server.Definition.AcceptsUnknownDrives) Put(server with { DeviceTable = server.DeviceTable.Add(drive) });
        return server.Definition.AcceptsUnknownDrives;
    }

    private (ImmutableList<WrappedDataKey>? Wrapped, IReadOnlyList<ServingRefusal> Refusals) WrapUnder(ServingSystemState server, DataKey key, IReadOnlyList<CartridgeLabel> labels)
    {
        var missing = labels.Where(label => !server.KeyStore!.ContainsKey(label.Label)).Select(label => new ServingRefusal(ServingFault.CertificateNotServed, label.Label)).ToList();
        return missing.Count > 0 ? (null, missing) : ([.. labels.Select(label => TapeKeyPairs.Wrap(server.KeyStore![label.Label].PublicKey, label, key, _random))], []);
    }

    /// <summary>The data key of a cartridge at a server, which the caller disposes of; null with every reason where none of its keys leads to it.</summary>
    private (DataKey? Key, string? By, IReadOnlyList<ServingRefusal> Refusals) Open(ServingSystemState server, WrittenCartridge cartridge)
    {
        if (cartridge.GroupKey is { } alias) return OpenByGroup(server, cartridge, alias);
        var refusals = new List<ServingRefusal>();
        foreach (var wrapped in cartridge.Keys)
        {
            var (key, refusal) = Unwrap(server, wrapped);
            if (key is not null) return (key, wrapped.Label.Label, []);
            refusals.Add(refusal!);
        }

        return (null, null, refusals);
    }

    private (DataKey? Key, ServingRefusal? Refusal) Unwrap(ServingSystemState server, WrappedDataKey wrapped)
    {
        var label = wrapped.Label.Label;
        var certificate = wrapped.Label.ByHash
            ? server.KeyStore!.Values.FirstOrDefault(candidate => candidate.PublicKey.Hash == wrapped.Hash)
            : server.KeyStore!.GetValueOrDefault(label);
        if (certificate is null) return (null, new ServingRefusal(ServingFault.CertificateNotServed, label));
        if (certificate.PkdsLabel is not { } pkdsLabel) return (null, new ServingRefusal(ServingFault.PrivateKeyMissing, label));
        if (!server.MayUse(pkdsLabel)) return (null, new ServingRefusal(ServingFault.NoKeyAccess, pkdsLabel));
        if (!server.Tokens.TryGetValue(pkdsLabel, out var token)) return (null, new ServingRefusal(ServingFault.PrivateKeyMissing, pkdsLabel));
        using var privateKey = MasterKeyOf(server).Unwrap(token.Token);
        if (privateKey is null) return (null, new ServingRefusal(ServingFault.MasterKeyDiffers, pkdsLabel));
        return TapeKeyPairs.Unwrap(privateKey, wrapped) is { } key ? (key, null) : (null, new ServingRefusal(ServingFault.KeyDiffers, label));
    }

    private (DataKey? Key, string? By, IReadOnlyList<ServingRefusal> Refusals) OpenByGroup(ServingSystemState server, WrittenCartridge cartridge, string alias)
    {
        if (server.Groups.Values.SelectMany(keys => keys).FirstOrDefault(key => key.Alias == alias) is not { } held) return Refused(ServingFault.GroupMissing);
        if (MasterKeyOf(server).Unwrap(held.Token) is not { } key) return Refused(ServingFault.MasterKeyDiffers);
        if (cartridge.Read(key) is not null) return (key, alias, []);
        key.Dispose();
        return Refused(ServingFault.KeyDiffers);

        (DataKey?, string?, IReadOnlyList<ServingRefusal>) Refused(ServingFault fault) => (null, null, [new ServingRefusal(fault, alias)]);
    }

    private static IReadOnlyList<string> NamesOn(WrittenCartridge cartridge) => cartridge.GroupKey is { } alias ? [alias] : [.. cartridge.Keys.Select(key => key.Label.Label)];

    private void PutOn(string system, string volume, WrittenCartridge cartridge)
    {
        var holding = _systems[system];
        Put(holding with { Cartridges = holding.Cartridges.SetItem(volume, cartridge) });
    }

    private void Audit(string server, AuditRecord record) => Put(_systems[server] with { Audit = _systems[server].Audit.Add(record) });

    private void Keep(string server, KeyUsage usage) => Put(_systems[server] with { Metadata = _systems[server].Metadata.Add(usage) });
}
