using NodaTime;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>Key servers in which keys are numbers: who holds which, under what. For one thread.</summary>
internal sealed partial class SymbolicKeyServing : IKeyServingWorld
{
    private readonly Dictionary<string, TokenSystem> _systems;
    private readonly KeyServingRules _rules;
    private int _keys;
    private Instant _now;

    public SymbolicKeyServing(IEnumerable<ServingSystem> systems, Instant from, KeyServingRules rules)
    {
        (_now, _rules) = (from, rules);
        _systems = systems.ToDictionary(system => system.Name, system => new TokenSystem(system, rules));
    }

    private SymbolicKeyServing(SymbolicKeyServing original)
    {
        (_rules, _keys, _now) = (original._rules, original._keys, original._now);
        _systems = original._systems.ToDictionary(system => system.Key, system => system.Value.Fork());
    }

    /// <inheritdoc/>
    public void AdvanceTo(Instant now) => _now = now;

    /// <inheritdoc/>
    public IReadOnlyList<KeyUsage> MetadataOf(string system) => _systems[system].Metadata;

    /// <inheritdoc/>
    public IReadOnlyList<AuditRecord> AuditOf(string system) => _systems[system].Audit;

    /// <inheritdoc/>
    public IKeyServingWorld Fork() => new SymbolicKeyServing(this);

    /// <inheritdoc/>
    public ServingAnswer Do(ServingCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!_systems.TryGetValue(command.System, out var system) || system.IsLost) return ServingAnswer.Refused(ServingFault.SystemLost, command.System);
        switch (command)
        {
            case NotUnderstood unknown:
                return ServingAnswer.Refused(ServingFault.NotUnderstood, unknown.Text);
            case AddKeyRing ring:
                return system.Rings.TryAdd((ring.Owner, ring.Ring), []) ? ServingAnswer.Did : ServingAnswer.Refused(ServingFault.RingExists, $"{ring.Owner}/{ring.Ring}");
            case GenerateCertificate generate:
                return Generate(system, generate);
            case ExportCertificate export:
                if (!system.Certificates.TryGetValue((export.Owner, export.Label), out var exported)) return ServingAnswer.Refused(ServingFault.CertificateMissing, export.Label);
                system.Files[export.File] = new TokenFile(Certificate: exported.Pair);
                return ServingAnswer.Did;
            case AddCertificate add:
                return Add(system, add);
            case ConnectCertificate connect:
                return Connect(system, connect);
            case DefineKeyProfile define:
                return system.Profiles.TryAdd(define.Profile, (define.EverybodyReads, [])) ? ServingAnswer.Did : ServingAnswer.Refused(ServingFault.ProfileExists, define.Profile);
            case PermitKeyProfile permit:
                if (!system.Profiles.TryGetValue(permit.Profile, out var profile)) return ServingAnswer.Refused(ServingFault.ProfileMissing, permit.Profile);
                if (!system.Definition.Users.Contains(permit.User)) return ServingAnswer.Refused(ServingFault.UserUnknown, permit.User);
                profile.Users.Add(permit.User);
                return ServingAnswer.Did;
            case RefreshClass refresh:
                system.Refresh(refresh.Class);
                return ServingAnswer.Did;
            case WriteToken write:
                if (!system.Pkds.TryGetValue(write.PkdsLabel, out var written)) return ServingAnswer.Refused(ServingFault.TokenMissing, write.PkdsLabel);
                system.Files[write.File] = new TokenFile(PrivateKey: written);
                return ServingAnswer.Did;
            case ReadToken read:
                return ReadIn(system, read);
            case DeleteToken delete:
                return system.Pkds.Remove(delete.PkdsLabel) ? ServingAnswer.Did : ServingAnswer.Refused(ServingFault.TokenMissing, delete.PkdsLabel);
            case SendFile send:
                if (!system.Files.TryGetValue(send.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, send.File);
                if (!_systems.TryGetValue(send.To, out var receiver) || receiver.IsLost) return ServingAnswer.Refused(ServingFault.SystemLost, send.To);
                receiver.Files[send.File] = file;
                return ServingAnswer.Did;
            case EnterMasterKey enter:
                system.MasterKey = enter.Name;
                return ServingAnswer.Did;
            case NameServers name:
                if (name.Servers.FirstOrDefault(address => At(address) is null) is { } nobody) return ServingAnswer.Refused(ServingFault.ServerUnknown, nobody);
                system.Servers.Clear();
                system.Servers.AddRange(name.Servers);
                return ServingAnswer.Did;
            case StartServer:
                return system.Start() ? ServingAnswer.Did : ServingAnswer.Refused(ServingFault.RingMissing, $"{system.Definition.RingOwner}/{system.Definition.Ring}");
            case StopServer:
                system.Stop();
                return ServingAnswer.Did;
            case AddDrive add:
                system.DeviceTable.Add(add.Serial);
                return ServingAnswer.Did;
            case CreateKeyGroup create:
                system.Groups[create.Group] = [.. Enumerable.Range(1, create.Keys).Select(number => (KeyGroupNames.Of(create.Group, number), new WrappedToken(++_keys, system.MasterKey)))];
                return ServingAnswer.Did;
            case ExportKeyGroup export:
                if (!system.Groups.TryGetValue(export.Group, out var group)) return ServingAnswer.Refused(ServingFault.GroupMissing, export.Group);
                system.Files[export.File] = new TokenFile(Group: [.. group]);
                return ServingAnswer.Did;
            case ImportKeyGroup import:
                if (!system.Files.TryGetValue(import.File, out var given)) return ServingAnswer.Refused(ServingFault.FileMissing, import.File);
                if (given.Group is not { } keys) return ServingAnswer.Refused(ServingFault.FileOfAnotherKind, import.File);
                system.Groups[import.Group] = [.. keys];
                return ServingAnswer.Did;
            case DeleteGroupKey delete:
                var deleted = 0;
                foreach (var held in system.Groups.Values) deleted += held.RemoveAll(key => key.Alias == delete.Alias);
                return deleted > 0 ? ServingAnswer.Did : ServingAnswer.Refused(ServingFault.GroupMissing, delete.Alias);
            case SendCartridge send:
                if (!system.Cartridges.TryGetValue(send.Volume, out var carried)) return ServingAnswer.Refused(ServingFault.CartridgeMissing, send.Volume);
                if (!_systems.TryGetValue(send.To, out var place) || place.IsLost) return ServingAnswer.Refused(ServingFault.SystemLost, send.To);
                system.Cartridges.Remove(send.Volume);
                place.Cartridges[send.Volume] = carried;
                return ServingAnswer.Did;
            case SpoilCartridgeKeys spoil:
                if (!system.Cartridges.TryGetValue(spoil.Volume, out var struck)) return ServingAnswer.Refused(ServingFault.CartridgeMissing, spoil.Volume);
                system.Cartridges[spoil.Volume] = struck with { HasSpoiltKeys = true };
                return ServingAnswer.Did;
            case LoseSystem:
                system.Lose();
                return ServingAnswer.Did;
            case WriteCartridge or WriteInGroup or ReadCartridge or RekeyCartridge:
                return AtDrive(system, command);
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command of key servers.");
        }
    }

    private TokenSystem? At(string address) => _systems.Values.FirstOrDefault(system => system.Definition.Address == address);

    private ServingAnswer Generate(TokenSystem system, GenerateCertificate generate)
    {
        if (system.Certificates.ContainsKey((generate.Owner, generate.Label))) return ServingAnswer.Refused(ServingFault.CertificateExists, generate.Label);
        if (generate.SignedBy is { } signer && !system.Certificates.ContainsKey((ServingSystem.CertificateAuthority, signer))) return ServingAnswer.Refused(ServingFault.CertificateMissing, signer);
        if (!system.Pkds.TryAdd(generate.PkdsLabel, new WrappedToken(_keys + 1, system.MasterKey))) return ServingAnswer.Refused(ServingFault.TokenExists, generate.PkdsLabel);
        system.Certificates.Add((generate.Owner, generate.Label), new TokenCertificate(++_keys, generate.PkdsLabel, IsTrusted: true));
        return ServingAnswer.Did;
    }

    private static ServingAnswer Add(TokenSystem system, AddCertificate add)
    {
        if (!system.Files.TryGetValue(add.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, add.File);
        if (file.Certificate is not { } pair) return ServingAnswer.Refused(ServingFault.FileOfAnotherKind, add.File);
        return system.Certificates.TryAdd((add.Owner, add.Label), new TokenCertificate(pair, add.PkdsLabel, add.IsTrusted))
            ? ServingAnswer.Did
            : ServingAnswer.Refused(ServingFault.CertificateExists, add.Label);
    }

    private static ServingAnswer Connect(TokenSystem system, ConnectCertificate connect)
    {
        if (!system.Rings.TryGetValue((connect.RingOwner, connect.Ring), out var ring)) return ServingAnswer.Refused(ServingFault.RingMissing, $"{connect.RingOwner}/{connect.Ring}");
        if (!system.Certificates.ContainsKey((connect.Owner, connect.Label))) return ServingAnswer.Refused(ServingFault.CertificateMissing, connect.Label);
        if (!ring.Contains((connect.Owner, connect.Label))) ring.Add((connect.Owner, connect.Label));
        return ServingAnswer.Did;
    }

    private static ServingAnswer ReadIn(TokenSystem system, ReadToken read)
    {
        if (!system.Files.TryGetValue(read.File, out var file)) return ServingAnswer.Refused(ServingFault.FileMissing, read.File);
        if (file.PrivateKey is not { } token) return ServingAnswer.Refused(ServingFault.FileOfAnotherKind, read.File);
        if (!read.Overwrites && system.Pkds.ContainsKey(read.PkdsLabel)) return ServingAnswer.Refused(ServingFault.TokenExists, read.PkdsLabel);
        system.Pkds[read.PkdsLabel] = token;
        return ServingAnswer.Did;
    }
}
