using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// A tape key server such as ISKLM with its instances: makes the data key of each cartridge and wraps it under the labels that
/// the drive asks for; unwraps it where an instance holds the private key of one of them (seed 002; z/OS facts, 5.2). A
/// symmetric key stands in for each RSA key pair (docs/adr/0003-stand-ins-for-what-is-not-public.md). For one thread.
/// </summary>
internal sealed class TapeKeyServer
{
    private readonly KeyManager _definition;
    private readonly CardRandom _random;
    private readonly Dictionary<string, MasterKey> _pairs;
    private readonly Dictionary<string, HashSet<string>> _instances;
    private HashSet<string> _backup;

    public TapeKeyServer(KeyManager definition, CardRandom random)
    {
        (_definition, _random) = (definition, random);
        _pairs = definition.AllTapeKeys.ToDictionary(label => label, _ => NewPair(random));
        _instances = new() { [definition.Site] = [.. definition.TapeKeys] };
        if (definition.SecondarySite is { } second) _instances[second] = [.. definition.SecondaryTapeKeys];
        _backup = definition.BackupAt is null ? [] : [.. definition.TapeKeys];
    }

    /// <summary>
    /// Why no instance serves cartridges under these labels, or null when one does: it stands and holds the private key of one
    /// of them.
    /// </summary>
    public Failure? Outage(IEnumerable<string> labels)
    {
        var wanted = labels.ToHashSet();
        if (_instances.Values.Any(wanted.Overlaps)) return null;
        return new Failure(wanted.Overlaps(_backup) ? Cause.KeyServerDown : Cause.KeyServerLost, KeyManager: _definition.Name);
    }

    /// <summary>Makes the data key of a cartridge, wrapped under each label: certificates are public, so any instance can wrap.</summary>
    /// <exception cref="InvalidOperationException">No instance serves them (<see cref="Outage"/>).</exception>
    public (CartridgeKey Cartridge, ProtectedKey Key) Make(IReadOnlyList<string> labels)
    {
        if (Outage(labels) is not null) throw new InvalidOperationException("No instance of the key server serves these labels.");
        using var key = DataKey.Generate(_random);
        return (new CartridgeKey(labels.ToDictionary(label => label, label => _pairs[label].Wrap(key)), _random.NextUInt64()), new ProtectedKey(key));
    }

    /// <summary>Hands out the data key of a cartridge; null when no instance holds the private key of one of its labels.</summary>
    public ProtectedKey? Open(CartridgeKey cartridge)
    {
        foreach (var (label, wrapped) in cartridge.Wrapped)
        {
            if (!_instances.Values.Any(held => held.Contains(label))) continue;
            using var key = _pairs[label].Unwrap(wrapped);
            if (key is not null) return new ProtectedKey(key);
        }

        return null;
    }

    /// <summary>The key stores of all instances are lost; the backup of them is not.</summary>
    public void LoseKeyStores()
    {
        foreach (var held in _instances.Values) held.Clear();
    }

    /// <summary>What stands at a site is lost.</summary>
    public void LoseSite(string site)
    {
        _instances.Remove(site);
        if (site == _definition.BackupAt) _backup = [];
    }

    private static MasterKey NewPair(CardRandom random)
    {
        var parts = new byte[2][];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = new byte[DataKey.Length];
            random.Fill(parts[index]);
        }

        return MasterKey.FromParts(parts);
    }
}
