using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>
/// Key servers with real keys: data keys wrapped under public keys on cartridges, private keys wrapped under master keys in a PKDS, cartridges really
/// encrypted. For one thread.
/// </summary>
internal sealed partial class EmulatedKeyServing : IKeyServingWorld
{
    private readonly ulong _seed;
    private readonly CardRandom _random;
    private ImmutableSortedDictionary<string, ServingSystemState> _systems = ImmutableSortedDictionary.Create<string, ServingSystemState>(StringComparer.Ordinal);
    private Instant _now;

    public EmulatedKeyServing(IReadOnlyList<ServingSystem> systems, ulong seed, CardRandom random, Instant from)
    {
        (_seed, _random, _now) = (seed, random, from);
        foreach (var system in systems) _systems = _systems.Add(system.Name, new ServingSystemState(system));
    }

    private EmulatedKeyServing(EmulatedKeyServing original) => (_seed, _random, _systems, _now) = (original._seed, original._random.Fork(), original._systems, original._now);

    /// <summary>The systems, as they stand.</summary>
    internal IReadOnlyDictionary<string, ServingSystemState> Systems => _systems;

    /// <inheritdoc/>
    public void AdvanceTo(Instant now) => _now = now;

    /// <inheritdoc/>
    public IKeyServingWorld Fork() => new EmulatedKeyServing(this);

    /// <inheritdoc/>
    public IReadOnlyList<KeyUsage> MetadataOf(string system) => _systems[system].Metadata;

    /// <inheritdoc/>
    public IReadOnlyList<AuditRecord> AuditOf(string system) => _systems[system].Audit;

    /// <inheritdoc/>
    public ServingAnswer Do(ServingCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Standing(command.System) is not { } system) return ServingAnswer.Refused(ServingFault.SystemLost, command.System);
        return command switch
        {
            NotUnderstood unknown => ServingAnswer.Refused(ServingFault.NotUnderstood, unknown.Text),
            AddKeyRing add => Add(system, add),
            GenerateCertificate generate => Generate(system, generate),
            ExportCertificate export => Export(system, export),
            AddCertificate add => Add(system, add),
            ConnectCertificate connect => Connect(system, connect),
            DefineKeyProfile define => Define(system, define),
            PermitKeyProfile permit => Permit(system, permit),
            RefreshClass refresh => Put(refresh.Class == RacfClass.Certificates
                ? system with { CertificatesInForce = system.Certificates }
                : system with { ProfilesInForce = system.Profiles }),
            WriteToken write => Write(system, write),
            ReadToken read => Read(system, read),
            DeleteToken delete => system.Tokens.ContainsKey(delete.PkdsLabel)
                ? Put(system with { Tokens = system.Tokens.Remove(delete.PkdsLabel) })
                : ServingAnswer.Refused(ServingFault.TokenMissing, delete.PkdsLabel),
            SendFile send => Send(system, send),
            EnterMasterKey enter => Put(system with { MasterKey = enter.Name }),
            NameServers name => name.Servers.FirstOrDefault(address => ServerAt(address) is null) is { } unknown
                ? ServingAnswer.Refused(ServingFault.ServerUnknown, unknown)
                : Put(system with { Servers = [.. name.Servers] }),
            StartServer => system.Load() is { } loaded
                ? Put(system with { KeyStore = loaded })
                : ServingAnswer.Refused(ServingFault.RingMissing, $"{system.Definition.RingOwner}/{system.Definition.Ring}"),
            StopServer => Put(system with { KeyStore = null }),
            AddDrive add => Put(system with { DeviceTable = system.DeviceTable.Add(add.Serial) }),
            CreateKeyGroup create => Create(system, create),
            ExportKeyGroup export => system.Groups.TryGetValue(export.Group, out var keys)
                ? Put(system with { Files = system.Files.SetItem(export.File, new KeyGroupFile(keys)) })
                : ServingAnswer.Refused(ServingFault.GroupMissing, export.Group),
            ImportKeyGroup import => Import(system, import),
            DeleteGroupKey delete => Delete(system, delete),
            WriteCartridge write => Write(system, write),
            WriteInGroup write => Write(system, write),
            ReadCartridge read => Read(system, read),
            RekeyCartridge rekey => Rekey(system, rekey),
            SendCartridge send => Send(system, send),
            SpoilCartridgeKeys spoil => system.Cartridges.TryGetValue(spoil.Volume, out var cartridge)
                ? Put(system with { Cartridges = system.Cartridges.SetItem(spoil.Volume, cartridge with { HasSpoiltKeys = true }) })
                : ServingAnswer.Refused(ServingFault.CartridgeMissing, spoil.Volume),
            LoseSystem => Put(new ServingSystemState(system.Definition) { IsLost = true }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command of key servers."),
        };
    }

    private ServingSystemState? Standing(string name) => _systems.TryGetValue(name, out var system) && !system.IsLost ? system : null;

    private ServingSystemState? ServerAt(string address) => _systems.Values.FirstOrDefault(system => system.Definition.Address == address);

    private ServingAnswer Put(ServingSystemState system)
    {
        _systems = _systems.SetItem(system.Definition.Name, system);
        return ServingAnswer.Did;
    }

    private MasterKey MasterKeyOf(ServingSystemState system)
    {
        using var random = new CardRandom(_seed, $"master keys {system.MasterKey}");
        return MasterKey.FromParts([Drawn(random), Drawn(random)]);
    }

    private static byte[] Drawn(CardRandom random)
    {
        var part = new byte[DataKey.Length];
        random.Fill(part);
        return part;
    }
}
