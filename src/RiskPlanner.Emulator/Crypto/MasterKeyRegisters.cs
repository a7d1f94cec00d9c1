namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// The registers of one crypto domain for one master key, AES, DES, RSA or ECC: NEW, CURRENT and OLD. Setting moves NEW to CURRENT and CURRENT
/// to OLD; what was in OLD is gone (seed paper, section 6.2.4; z/OS facts, 2.4). For one thread.
/// </summary>
internal class MasterKeyRegisters
{
    private readonly List<byte[]> _parts = [];
    private MasterKey? _old;

    /// <summary>Empty registers.</summary>
    public MasterKeyRegisters()
    {
    }

    /// <summary>Registers that hold what others hold.</summary>
    protected MasterKeyRegisters(MasterKeyRegisters original)
    {
        _parts.AddRange(original._parts);
        (_old, New, Current) = (original._old, original.New, original.Current);
    }

    /// <summary>Other registers that hold what these hold; registers of a kind of their own make their own kind.</summary>
    public virtual MasterKeyRegisters Fork() => new(this);

    /// <summary>Whether nothing is in any of them.</summary>
    public bool IsEmpty => _parts.Count == 0 && New is null && !Known.Any();

    /// <summary>Whether CURRENT is the master key of a pattern and nothing else is in them.</summary>
    public bool HoldsOnly(VerificationPattern pattern) =>
        _parts.Count == 0 && New is null && Current?.Pattern == pattern && !Retired.Any();

    /// <summary>The NEW register once FINAL was entered, else null.</summary>
    public MasterKey? New { get; private set; }

    /// <summary>The CURRENT register.</summary>
    public MasterKey? Current { get; private set; }

    /// <summary>The masters that a token may be under, CURRENT first, then what OLD holds.</summary>
    public IEnumerable<MasterKey> Known
    {
        get
        {
            if (Current is not null) yield return Current;
            foreach (var old in Retired) yield return old;
        }
    }

    /// <summary>What OLD holds: nothing or one key.</summary>
    protected virtual IEnumerable<MasterKey> Retired => _old is null ? [] : [_old];

    /// <summary>Enters a part into NEW; the first one clears what was there.</summary>
    public void LoadPart(KeyPartKind kind, byte[] part)
    {
        if (kind == KeyPartKind.First) _parts.Clear();
        _parts.Add(part);
        New = kind == KeyPartKind.Final ? MasterKey.FromParts(_parts) : null;
    }

    /// <summary>Sets the master key: NEW to CURRENT to OLD.</summary>
    /// <exception cref="InvalidOperationException">NEW is not full.</exception>
    public void Set()
    {
        if (New is null) throw new InvalidOperationException("The NEW master-key register is not full.");
        if (Current is not null) Retire(Current);
        Current = New;
        New = null;
        _parts.Clear();
    }

    /// <summary>Empties every register.</summary>
    public virtual void Zeroise()
    {
        _parts.Clear();
        New = Current = _old = null;
    }

    /// <summary>Takes what leaves CURRENT.</summary>
    protected virtual void Retire(MasterKey key) => _old = key;
}
