using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys;

/// <content>What drives ask of key servers.</content>
internal sealed partial class SymbolicKeyServing
{
    private ServingAnswer AtDrive(TokenSystem system, ServingCommand command)
    {
        var (request, serial, volume, aliases) = command switch
        {
            WriteCartridge write => (ServingRequest.Write, write.Drive, write.Volume, Names(write.Labels)),
            WriteInGroup write => (ServingRequest.Write, write.Drive, write.Volume, [write.Group]),
            ReadCartridge read => (ServingRequest.Read, read.Drive, read.Volume, []),
            RekeyCartridge rekey => (ServingRequest.Rekey, rekey.Drive, rekey.Volume, Names(rekey.Labels)),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
        if (system.Definition.Drives.FirstOrDefault(candidate => candidate.Serial == serial) is not { } drive) return ServingAnswer.Refused(ServingFault.DriveMissing, serial);
        TokenCartridge? cartridge = null;
        if (request != ServingRequest.Write)
        {
            if (!system.Cartridges.TryGetValue(volume, out cartridge)) return ServingAnswer.Refused(ServingFault.CartridgeMissing, volume);
            if (cartridge.HasSpoiltKeys) return ServingAnswer.Refused(ServingFault.CartridgeKeysSpoilt, volume);
            if (request == ServingRequest.Rekey && cartridge.GroupKey is not null) return ServingAnswer.Refused(ServingFault.OtherKindOfCartridge, volume);
            if (request == ServingRequest.Read) aliases = cartridge.GroupKey is { } alias ? [alias] : Names(cartridge.Wrapped.Select(key => key.Label));
        }

        if (system.Servers.Count == 0) return ServingAnswer.Refused(ServingFault.NoServerNamed, system.Definition.Name);
        var attempts = new List<ServingAttempt>();
        foreach (var address in system.Servers)
        {
            var server = At(address)!;
            if (!server.Runs)
            {
                attempts.Add(new(address, new(ServingFault.ServerDown, address)));
                continue;
            }

            var refusals = new List<ServingRefusal>();
            var served = Knows(server, serial) ? Serve(system, server, command, cartridge, refusals) : null;
            if (served is null && refusals.Count == 0) refusals.Add(new(ServingFault.DriveUnknown, serial));
            if (request == ServingRequest.Write && served?.OpenedBy is { } handedOut) aliases = [handedOut];
            server.Audit.Add(new AuditRecord(_now, request, serial, drive.WorldWideName, volume, aliases, served is null ? refusals[0] : null));
            if (served is null)
            {
                foreach (var refusal in refusals) attempts.Add(new(address, refusal));
                continue;
            }

            if (request != ServingRequest.Read) server.Metadata.Add(new KeyUsage(serial, drive.WorldWideName, volume, aliases[0], aliases.Count > 1 ? aliases[1] : null, _now));
            return served with { ServedBy = address, Attempts = attempts };
        }

        return ServingAnswer.InVain(attempts);
    }

    private bool Knows(TokenSystem server, string drive) =>
        server.DeviceTable.Contains(drive) || (server.Definition.AcceptsUnknownDrives && server.DeviceTable.Add(drive)) || !_rules.DeviceTablesDecide;

    private ServingAnswer? Serve(TokenSystem system, TokenSystem server, ServingCommand command, TokenCartridge? cartridge, List<ServingRefusal> refusals)
    {
        switch (command)
        {
            case WriteCartridge write:
                if (Wrapped(server, write.Labels, refusals) is not { } wrapped) return null;
                system.Cartridges[write.Volume] = new TokenCartridge(write.Content, ++_keys, wrapped);
                return ServingAnswer.Did;
            case WriteInGroup write:
                if (!server.Groups.TryGetValue(write.Group, out var keys) || keys.Count == 0) return Refuse(refusals, ServingFault.GroupMissing, write.Group);
                var count = server.HandedOut.GetValueOrDefault(write.Group);
                var (alias, token) = keys[count % keys.Count];
                if (!Opens(server, token)) return Refuse(refusals, ServingFault.MasterKeyDiffers, alias);
                server.HandedOut[write.Group] = count + 1;
                system.Cartridges[write.Volume] = new TokenCartridge(write.Content, token.Key, [], alias);
                return new ServingAnswer { OpenedBy = alias };
            case ReadCartridge:
                return OpenedBy(server, cartridge!, refusals) is { } opener ? new ServingAnswer { Content = cartridge!.Content, OpenedBy = opener } : null;
            case RekeyCartridge rekey:
                if (OpenedBy(server, cartridge!, refusals) is not { } former || Wrapped(server, rekey.Labels, refusals) is not { } others) return null;
                system.Cartridges[rekey.Volume] = cartridge! with { Wrapped = _rules.RekeyReplaces ? others : [.. cartridge!.Wrapped, .. others] };
                return new ServingAnswer { OpenedBy = former };
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }
    }

    private static ServingAnswer? Refuse(List<ServingRefusal> refusals, ServingFault fault, string about)
    {
        refusals.Add(new(fault, about));
        return null;
    }

    private static List<(CartridgeLabel Label, int Pair)>? Wrapped(TokenSystem server, IReadOnlyList<CartridgeLabel> labels, List<ServingRefusal> refusals)
    {
        var wrapped = new List<(CartridgeLabel Label, int Pair)>();
        foreach (var label in labels)
        {
            if (server.KeyStore.TryGetValue(label.Label, out var certificate)) wrapped.Add((label, certificate.Pair));
            else refusals.Add(new(ServingFault.CertificateNotServed, label.Label));
        }

        return wrapped.Count == labels.Count ? wrapped : null;
    }

    /// <summary>What opens a cartridge at a server; null with every reason where nothing does.</summary>
    private string? OpenedBy(TokenSystem server, TokenCartridge cartridge, List<ServingRefusal> refusals)
    {
        var reasons = new List<ServingRefusal>();
        if (cartridge.GroupKey is { } alias)
        {
            var held = server.Groups.Values.SelectMany(keys => keys).FirstOrDefault(key => key.Alias == alias).Key;
            if (held is null) refusals.Add(new(ServingFault.GroupMissing, alias));
            else if (!Opens(server, held)) refusals.Add(new(ServingFault.MasterKeyDiffers, alias));
            else if (held.Key != cartridge.Key) refusals.Add(new(ServingFault.KeyDiffers, alias));
            else return alias;
            return null;
        }

        foreach (var (label, pair) in cartridge.Wrapped)
        {
            if (WhyNot(server, label, pair) is not { } refusal) return label.Label;
            reasons.Add(refusal);
        }

        refusals.AddRange(reasons);
        return null;
    }

    private ServingRefusal? WhyNot(TokenSystem server, CartridgeLabel label, int pair)
    {
        var certificate = label.ByHash && _rules.HashesFindRenamed
            ? server.KeyStore.Values.FirstOrDefault(candidate => candidate.Pair == pair)
            : server.KeyStore.GetValueOrDefault(label.Label);
        if (certificate is null) return new(ServingFault.CertificateNotServed, label.Label);
        if (certificate.PkdsLabel is not { } pkdsLabel) return new(ServingFault.PrivateKeyMissing, label.Label);
        if (!server.MayUse(pkdsLabel)) return new(ServingFault.NoKeyAccess, pkdsLabel);
        if (!server.Pkds.TryGetValue(pkdsLabel, out var token)) return new(ServingFault.PrivateKeyMissing, pkdsLabel);
        if (!Opens(server, token)) return new(ServingFault.MasterKeyDiffers, pkdsLabel);
        return token.Key == pair ? null : new(ServingFault.KeyDiffers, label.Label);
    }

    private bool Opens(TokenSystem server, WrappedToken token) => token.MasterKey == server.MasterKey || !_rules.MasterKeysWrap;

    private static IReadOnlyList<string> Names(IEnumerable<CartridgeLabel> labels) => [.. labels.Select(label => label.Label)];
}
