using System.Collections.Immutable;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// An emulated Crypto Express coprocessor, one domain of it: master-key registers, a random generator, and services on
/// tokens. Clear keys exist only inside. For one thread.
/// </summary>
internal sealed class Coprocessor(MasterKeyRegisters registers, CardRandom random)
{
    private readonly MasterKeyRegisters _registers = registers;
    private readonly CardRandom _random = random;

    // As ICSF does, the card keeps the protected form of the keys that were asked for: unwrapping is the dear part. A token
    // is immutable, and whether its master key is in a register is asked each time.
    private ImmutableDictionary<KeyToken, ProtectedKey> _protected =
        ImmutableDictionary.Create<KeyToken, ProtectedKey>(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<MasterKeyType, MasterKeyRegisters> _pka = PkaMasterKeys.All.ToDictionary(kind => kind, _ => new MasterKeyRegisters());

    private Coprocessor(Coprocessor original)
        : this(original._registers.Fork(), original._random.Fork())
    {
        _protected = original._protected;
        Des = original.Des.Fork();
        foreach (var (kind, pka) in original._pka) _pka[kind] = pka.Fork();
    }

    /// <summary>Another card that stands where this one does, and shares the protected keys that were asked for so far.</summary>
    public Coprocessor Fork() => new(this);

    /// <summary>The registers of the DES master key, under which no data set key is.</summary>
    public MasterKeyRegisters Des { get; } = new();

    /// <summary>The registers of a master key of the PKDS.</summary>
    public MasterKeyRegisters Pka(MasterKeyType kind) => _pka[kind];

    /// <summary>The verification pattern of CURRENT, or null when it is empty.</summary>
    public VerificationPattern? CurrentPattern => _registers.Current?.Pattern;

    /// <summary>The verification patterns of the masters that tokens may be under, CURRENT first.</summary>
    public IEnumerable<VerificationPattern> KnownPatterns => _registers.Known.Select(key => key.Pattern);

    /// <summary>Enters all parts of a master key and sets it.</summary>
    public void LoadAndSet(IReadOnlyList<byte[]> parts) => LoadAndSet(_registers, parts);

    /// <summary>Enters all parts of a master key into registers and sets it.</summary>
    public static void LoadAndSet(MasterKeyRegisters registers, IReadOnlyList<byte[]> parts)
    {
        Load(registers, parts);
        registers.Set();
    }

    /// <summary>Enters all parts of a master key into NEW.</summary>
    public void Load(IReadOnlyList<byte[]> parts) => Load(_registers, parts);

    private static void Load(MasterKeyRegisters registers, IReadOnlyList<byte[]> parts)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var kind = index == 0 ? KeyPartKind.First : index == parts.Count - 1 ? KeyPartKind.Final : KeyPartKind.Middle;
            registers.LoadPart(kind, parts[index]);
        }
    }

    /// <summary>Sets the master key: NEW to CURRENT to OLD.</summary>
    public void Set() => _registers.Set();

    /// <summary>Whether nothing is in any register, those of the DES master key and of the PKDS's master keys included.</summary>
    public bool IsEmpty => _registers.IsEmpty && Des.IsEmpty && _pka.Values.All(pka => pka.IsEmpty);

    /// <summary>Whether the AES registers hold this master key in CURRENT and nothing else.</summary>
    public bool HoldsOnly(IReadOnlyList<byte[]> parts) => _registers.HoldsOnly(MasterKey.FromParts(parts).Pattern);

    /// <summary>Empties every register.</summary>
    public void Zeroise()
    {
        ZeroiseAes();
        Des.Zeroise();
        foreach (var pka in _pka.Values) pka.Zeroise();
    }

    /// <summary>Empties the registers of the AES master key.</summary>
    public void ZeroiseAes() => _registers.Zeroise();

    /// <summary>Generates an AES-256 data key under CURRENT, with the value by which it is recognised.</summary>
    /// <exception cref="InvalidOperationException">CURRENT is empty.</exception>
    public (KeyToken Token, KeyVerificationValue VerificationValue) GenerateKey()
    {
        using var key = DataKey.Generate(_random);
        return (Current.Wrap(key), key.VerificationValue);
    }

    /// <summary>Draws eight random bytes, for an ICV.</summary>
    public ulong NextIcv() => _random.NextUInt64();

    /// <summary>
    /// Turns a token under CURRENT or OLD into a protected key (CSNBKRR2), which stays the card's own; null when its master
    /// key is in neither, or the token is damaged.
    /// </summary>
    public ProtectedKey? Protect(KeyToken token)
    {
        if (!KnownPatterns.Contains(token.MasterKeyPattern)) return null;
        if (_protected.TryGetValue(token, out var known)) return known;
        using var key = Unwrap(token);
        if (key is null) return null;
        var made = new ProtectedKey(key);
        _protected = _protected.Add(token, made);
        return made;
    }

    /// <summary>Re-enciphers a token from CURRENT or OLD to CURRENT; null as for <see cref="Protect"/>.</summary>
    public KeyToken? ReencipherToCurrent(KeyToken token)
    {
        using var key = Unwrap(token);
        return key is null ? null : Current.Wrap(key);
    }

    /// <summary>Re-enciphers a token from CURRENT to NEW, as for a master-key change; null when it is not under CURRENT.</summary>
    /// <exception cref="InvalidOperationException">NEW is not full.</exception>
    public KeyToken? ReencipherToNew(KeyToken token)
    {
        var next = _registers.New ?? throw new InvalidOperationException("The NEW master-key register is not full.");
        using var key = Current.Unwrap(token);
        return key is null ? null : next.Wrap(key);
    }

    /// <summary>Exports a token that is under CURRENT to a key-encrypting key; null when it is not, or is damaged.</summary>
    public KeyToken? Export(KeyToken token, MasterKey keyEncryptingKey)
    {
        using var key = Current.Unwrap(token);
        return key is null ? null : keyEncryptingKey.Wrap(key);
    }

    /// <summary>Imports a token that is under a key-encrypting key: the result is under CURRENT, whichever that is.</summary>
    public KeyToken? Import(KeyToken token, MasterKey keyEncryptingKey)
    {
        using var key = keyEncryptingKey.Unwrap(token);
        return key is null ? null : Current.Wrap(key);
    }

    private MasterKey Current =>
        _registers.Current ?? throw new InvalidOperationException("The CURRENT master-key register is empty.");

    private DataKey? Unwrap(KeyToken token) =>
        _registers.Known.FirstOrDefault(master => master.Pattern == token.MasterKeyPattern)?.Unwrap(token);
}
