using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A system as it stands: what lies in RACF, PKDS, files and on cartridges, and what its key server has loaded. Immutable.</summary>
/// <param name="Definition">What it was at the beginning.</param>
internal sealed record ServingSystemState(ServingSystem Definition)
{
    /// <summary>Whether it is lost.</summary>
    public bool IsLost { get; init; }

    /// <summary>The name of the master keys that its coprocessor holds.</summary>
    public string MasterKey { get; init; } = Definition.MasterKey;

    /// <summary>RACF, certificates.</summary>
    public ImmutableDictionary<(string Owner, string Label), HeldCertificate> Certificates { get; init; } = ImmutableDictionary<(string Owner, string Label), HeldCertificate>.Empty;

    /// <summary>Those as they are in storage.</summary>
    public ImmutableDictionary<(string Owner, string Label), HeldCertificate> CertificatesInForce { get; init; } = ImmutableDictionary<(string Owner, string Label), HeldCertificate>.Empty;

    /// <summary>RACF, key rings with what is connected to them, in order.</summary>
    public ImmutableDictionary<(string Owner, string Ring), ImmutableList<(string Owner, string Label)>> Rings { get; init; } =
        ImmutableDictionary<(string Owner, string Ring), ImmutableList<(string Owner, string Label)>>.Empty;

    /// <summary>RACF, profiles of the class CSFKEYS.</summary>
    public ImmutableDictionary<string, KeyAccess> Profiles { get; init; } = ImmutableDictionary<string, KeyAccess>.Empty;

    /// <summary>Those as they are in storage.</summary>
    public ImmutableDictionary<string, KeyAccess> ProfilesInForce { get; init; } = ImmutableDictionary<string, KeyAccess>.Empty;

    /// <summary>The PKDS.</summary>
    public ImmutableDictionary<string, PrivateKeyToken> Tokens { get; init; } = ImmutableDictionary<string, PrivateKeyToken>.Empty;

    /// <summary>The key groups of its key server.</summary>
    public ImmutableSortedDictionary<string, ImmutableList<GroupKey>> Groups { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableList<GroupKey>>(StringComparer.Ordinal);

    /// <summary>How many keys of each group its key server has handed out.</summary>
    public ImmutableDictionary<string, int> HandedOut { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Data sets that go from system to system.</summary>
    public ImmutableDictionary<string, ServingFile> Files { get; init; } = ImmutableDictionary<string, ServingFile>.Empty;

    /// <summary>What its key server loaded when it started, by label; null where it does not run.</summary>
    public ImmutableSortedDictionary<string, HeldCertificate>? KeyStore { get; init; }

    /// <summary>The drives that its key server knows.</summary>
    public ImmutableHashSet<string> DeviceTable { get; init; } = [];

    /// <summary>The addresses at which its drives ask.</summary>
    public ImmutableList<string> Servers { get; init; } = [];

    /// <summary>The cartridges that lie here, by volume serial.</summary>
    public ImmutableDictionary<string, WrittenCartridge> Cartridges { get; init; } = ImmutableDictionary<string, WrittenCartridge>.Empty;

    /// <summary>The metadata of its key server.</summary>
    public ImmutableList<KeyUsage> Metadata { get; init; } = [];

    /// <summary>The audit records of its key server.</summary>
    public ImmutableList<AuditRecord> Audit { get; init; } = [];

    /// <summary>Whether its key server may use the private key under a label: no profile in force covers it, or the one that does lets it.</summary>
    public bool MayUse(string pkdsLabel)
    {
        var label = new KeyLabel(pkdsLabel);
        var covering = ProfilesInForce.Where(profile => new KeyLabelMask(profile.Key).Covers(label)).OrderBy(profile => new KeyLabelMask(profile.Key), KeyLabelMask.MostSpecificFirst).ToList();
        return covering.Count == 0 || covering[0].Value.EverybodyReads || covering[0].Value.Users.Contains(Definition.RunsAs);
    }

    /// <summary>What a key server that starts now loads: what its key ring shows of certificates in storage that are trusted.</summary>
    public ImmutableSortedDictionary<string, HeldCertificate>? Load()
    {
        if (!Rings.TryGetValue((Definition.RingOwner, Definition.Ring), out var ring)) return null;
        var loaded = ImmutableSortedDictionary.Create<string, HeldCertificate>(StringComparer.Ordinal);
        foreach (var entry in ring)
        {
            if (CertificatesInForce.TryGetValue(entry, out var certificate) && certificate.IsTrusted && !loaded.ContainsKey(entry.Label)) loaded = loaded.Add(entry.Label, certificate);
        }

        return loaded;
    }
}
