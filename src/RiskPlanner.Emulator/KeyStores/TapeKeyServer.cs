using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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
    private readonly ImmutableDictionary<string, MasterKey> _pairs;

    // By site; an instance that was set up where no site of the plan stands has an empty name.
    private ImmutableDictionary<string, ImmutableHashSet<string>> _instances;
    private ImmutableHashSet<string> _backup;

    // Whether its master key is at hand for a backup: with it, or where the plan says that it is kept.
    private bool _hasMasterKey = true;

    public TapeKeyServer(KeyManager definition, CardRandom random)
    {
        (_definition, _random) = (definition, random);
        _pairs = definition.AllTapeKeys.Select(label => KeyValuePair.Create(label, NewPair(random))).ToImmutableDictionary();
        _instances = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty.Add(definition.Site, [.. definition.TapeKeys]);
        if (definition.SecondarySite is { } second) _instances = _instances.SetItem(second, [.. definition.SecondaryTapeKeys]);
        _backup = definition.BackupAt is null ? [] : [.. definition.TapeKeys];
    }

    private TapeKeyServer(TapeKeyServer original) => (_definition, _random, _pairs, _instances, _backup, _hasMasterKey) =
        (original._definition, original._random.Fork(), original._pairs, original._instances, original._backup, original._hasMasterKey);

    /// <summary>Another server that stands where this one does.</summary>
    public TapeKeyServer Fork() => new(this);

    /// <summary>Its name in the plan.</summary>
    public string Name => _definition.Name;

    /// <summary>Whether no instance holds any key.</summary>
    public bool IsLost => _instances.Values.All(held => held.IsEmpty);

    /// <summary>
    /// Why no instance serves cartridges under these labels, or null when one does: it stands and holds the private key of one
    /// of them.
    /// </summary>
    public Failure? Outage(IEnumerable<string> labels)
    {
        var wanted = labels.ToHashSet();
        if (_instances.Values.Any(wanted.Overlaps)) return null;
        return new Failure(!wanted.Overlaps(_backup) ? Cause.KeyServerLost : _hasMasterKey ? Cause.KeyServerDown : Cause.ManagerKeyMissing, KeyManager: _definition.Name);
    }

    /// <summary>Makes the data key of a cartridge, wrapped under each label: certificates are public, so any instance can wrap.</summary>
    /// <exception cref="InvalidOperationException">No instance serves them (<see cref="Outage"/>).</exception>
    public (CartridgeKey Cartridge, ProtectedKey Key) Make(IReadOnlyList<string> labels)
    {
        if (Outage(labels) is not null) throw new InvalidOperationException("No instance of the key server serves these labels.");
        using var key = DataKey.Generate(_random);
        return (new CartridgeKey(labels.ToDictionary(label => label, label => _pairs[label].Wrap(key)), _random.NextUInt64()), new ProtectedKey(key));
    }

    /// <summary>The key of a disk array, wrapped under each label: drawn for the array alone, so that cartridges have the keys that they have without it.</summary>
    public CartridgeKey MakeFor(string array, IReadOnlyList<string> labels)
    {
        using var random = _random.Fork();
        var drawn = new byte[DataKey.Length];
        random.Fill(drawn);
        using var key = new DataKey(HMACSHA256.HashData(drawn, Encoding.UTF8.GetBytes(array)));
        CryptographicOperations.ZeroMemory(drawn);
        return new CartridgeKey(labels.ToDictionary(label => label, label => _pairs[label].Wrap(key)), (ulong)array.Length);
    }

    /// <summary>Wraps the data key of a cartridge under other labels; null when no instance opens it.</summary>
    public CartridgeKey? Rewrap(CartridgeKey cartridge, IReadOnlyList<string> labels)
    {
        foreach (var (label, wrapped) in cartridge.Wrapped)
        {
            if (!_instances.Values.Any(held => held.Contains(label))) continue;
            using var key = _pairs[label].Unwrap(wrapped);
            if (key is not null) return cartridge with { Wrapped = labels.ToDictionary(other => other, other => _pairs[other].Wrap(key)) };
        }

        return null;
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
        foreach (var site in _instances.Keys) _instances = _instances.SetItem(site, []);
    }

    /// <summary>The private key under a label vanishes from every instance, or from the backup too.</summary>
    /// <returns>Whether it was in one of them.</returns>
    public bool LosePrivateKey(string label, bool inBackup)
    {
        var any = false;
        foreach (var (site, held) in _instances)
        {
            any |= held.Contains(label);
            _instances = _instances.SetItem(site, held.Remove(label));
        }

        if (!inBackup) return any;
        any |= _backup.Contains(label);
        _backup = _backup.Remove(label);
        return any;
    }

    /// <summary>
    /// The key store is restored from its backup at the first site, or at the second where the first is lost, or elsewhere where no
    /// instance stands.
    /// </summary>
    /// <returns>Where; null when there is no backup that can be used.</returns>
    public string? Restore()
    {
        if (RestoreHindrance is not null) return null;
        var site = _instances.ContainsKey(_definition.Site) ? _definition.Site
            : _definition.SecondarySite is { } second && _instances.ContainsKey(second) ? second
            : "";
        _instances = _instances.SetItem(site, _instances.GetValueOrDefault(site, []).Union(_backup));
        return site.Length == 0 ? "another site" : site;
    }

    /// <summary>Why its key store cannot be restored, or null when it can.</summary>
    public Cause? RestoreHindrance => _backup.IsEmpty ? Cause.KeyServerLost : _hasMasterKey ? null : Cause.ManagerKeyMissing;

    /// <summary>What is kept of its master key is lost.</summary>
    /// <returns>Whether it was kept somewhere.</returns>
    public bool LoseMasterKey()
    {
        var kept = _definition.MasterKey is not null && _hasMasterKey;
        if (kept) _hasMasterKey = false;
        return kept;
    }

    /// <summary>The backup is lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseBackup()
    {
        var had = !_backup.IsEmpty;
        _backup = [];
        return had;
    }

    /// <summary>What stands at a site is lost.</summary>
    public void LoseSite(string site)
    {
        _instances = _instances.Remove(site);
        if (site == _definition.BackupAt) _backup = [];
        if (site == _definition.MasterKey?.At) _hasMasterKey = false;
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
