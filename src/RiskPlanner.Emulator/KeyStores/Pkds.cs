using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// The public key data set that goes with a CKDS: of it the world knows the patterns in its header, since a coprocessor becomes
/// active only when its RSA and ECC registers match them (ICSF System Programmer's Guide, activation procedure; z/OS facts, 2.4),
/// and the key parts of these master keys. For one thread.
/// </summary>
internal sealed class Pkds
{
    private readonly Dictionary<MasterKeyType, KeyPartsSafe> _safes = [];
    private ImmutableSortedDictionary<MasterKeyType, (int Generation, VerificationPattern Pattern)> _header =
        ImmutableSortedDictionary<MasterKeyType, (int Generation, VerificationPattern Pattern)>.Empty;

    /// <summary>The PKDS of a key store at the plan's start, under the first generation of each master key that the plan names.</summary>
    /// <param name="definition">The key store.</param>
    /// <param name="randomFor">What the parts of each master key are drawn from.</param>
    /// <param name="loaded">The coprocessors that hold them at the start.</param>
    public Pkds(KeyStore definition, Func<MasterKeyType, CardRandom> randomFor, IReadOnlyList<Coprocessor> loaded)
    {
        foreach (var kind in PkaMasterKeys.All)
        {
            if (definition.PracticeOf(kind) is not { } practice) continue;
            _safes[kind] = new KeyPartsSafe(practice, randomFor(kind));
            Change(kind, loaded);
        }
    }

    private Pkds(Pkds original)
    {
        foreach (var (kind, safe) in original._safes) _safes[kind] = safe.Fork();
        (_header, IsLost) = (original._header, original.IsLost);
    }

    /// <summary>Whether the data set is gone from disk; the patterns are those that systems have in storage.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The data set is gone from disk.</summary>
    /// <returns>Whether it was there.</returns>
    public bool LoseDataSet()
    {
        var wasThere = !IsLost;
        IsLost = true;
        return wasThere;
    }

    /// <summary>A data set is on disk again.</summary>
    public void PutOnDisk() => IsLost = false;

    /// <summary>Another PKDS that stands where this one does.</summary>
    public Pkds Fork() => new(this);

    /// <summary>The kinds of master keys that have a pattern in the header; none when the PKDS is lost or empty.</summary>
    public IReadOnlyList<MasterKeyType> Kinds => [.. _header.Keys];

    /// <summary>Whether the registers of a coprocessor match every pattern in the header.</summary>
    public bool Matches(Coprocessor card) => _header.All(entry => card.Pka(entry.Key).Current?.Pattern == entry.Value.Pattern);

    /// <summary>Changes a master key: its next generation is entered into coprocessors and wraps the PKDS.</summary>
    public void Change(MasterKeyType kind, IEnumerable<Coprocessor> cards)
    {
        var parts = _safes[kind].Next();
        foreach (var card in cards) Coprocessor.LoadAndSet(card.Pka(kind), parts);
        _header = _header.SetItem(kind, (_safes[kind].CurrentGeneration, MasterKey.FromParts(parts).Pattern));
    }

    /// <summary>The parts of the master key before the one in the header, or of a key that never wrapped it.</summary>
    public IReadOnlyList<byte[]> BeforeOf(MasterKeyType kind) => _safes[kind].BeforeOf(_header[kind].Generation);

    /// <summary>It is put back as it was before the last change of each of its master keys.</summary>
    public void RollBack()
    {
        foreach (var kind in Kinds)
            _header = _header.SetItem(kind, (Math.Max(_header[kind].Generation - 1, 0), MasterKey.FromParts(BeforeOf(kind)).Pattern));
    }

    /// <summary>
    /// It is put back as it was when the master keys that a coprocessor holds wrapped it; of one that it never was under, no pattern is
    /// left.
    /// </summary>
    public void PutBackFor(Coprocessor card)
    {
        foreach (var kind in Kinds)
        {
            var generation = card.Pka(kind).Current is { } current ? _safes[kind].GenerationOf(current.Pattern) : 0;
            _header = generation > 0 ? _header.SetItem(kind, (generation, card.Pka(kind).Current!.Pattern)) : _header.Remove(kind);
        }
    }

    /// <summary>Whether a coprocessor holds, of each kind, what <see cref="BeforeOf"/> says and nothing else.</summary>
    public bool IsFormerOf(Coprocessor card) => Kinds.All(kind => card.Pka(kind).HoldsOnly(MasterKey.FromParts(BeforeOf(kind)).Pattern));

    /// <summary>Enters the parts of each master key in the header that a coprocessor does not hold, where they can be reached.</summary>
    /// <returns>Why not all of them could be entered; null when the coprocessor holds every one now.</returns>
    public Cause? EnterInto(Coprocessor card, IReadOnlyList<string> zones)
    {
        Cause? hindrance = null;
        foreach (var kind in Kinds)
        {
            var (generation, pattern) = _header[kind];
            if (card.Pka(kind).Current?.Pattern == pattern) continue;
            var (parts, cause) = _safes[kind].Find(generation, zones);
            if (parts is not null) Coprocessor.LoadAndSet(card.Pka(kind), parts);
            else hindrance ??= cause;
        }

        return hindrance;
    }

    /// <summary>It is lost, or started empty: no pattern is checked.</summary>
    public void Empty() => _header = _header.Clear();

    /// <summary>The key parts at a site are lost, of both master keys.</summary>
    /// <returns>Whether some were there.</returns>
    public bool LoseParts(string site) => _safes.Values.Aggregate(false, (any, safe) => safe.LoseParts(site) || any);

    /// <summary>A holder of key parts is gone.</summary>
    /// <returns>Whether he had some.</returns>
    public bool LoseHolder(string holder) => _safes.Values.Aggregate(false, (any, safe) => safe.LoseHolder(holder) || any);

    /// <summary>The key parts at a site are gone with the site.</summary>
    public void LoseSite(string site)
    {
        foreach (var safe in _safes.Values) safe.LoseSite(site);
    }
}
