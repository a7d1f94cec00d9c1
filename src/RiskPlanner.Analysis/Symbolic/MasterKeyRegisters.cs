using System.Collections.Immutable;
namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The master-key registers of one crypto domain: which generations CURRENT and OLD hold. A generation's number stands for its
/// key. For one thread.
/// </summary>
internal sealed class MasterKeyRegisters(SymbolicRules rules)
{
    private ImmutableArray<int> _old = [];

    /// <summary>The generation in CURRENT; null when it is empty.</summary>
    public int? Current { get; private set; }

    /// <summary>The generation in OLD; null when it is empty.</summary>
    public int? Old => _old.IsEmpty ? null : _old[^1];

    /// <summary>Sets a master key: it becomes CURRENT, CURRENT becomes OLD, what was OLD is gone.</summary>
    public void Set(int generation)
    {
        if (Current is { } current)
        {
            if (_old.Length == rules.OldGenerations) _old = _old.RemoveAt(0);
            _old = _old.Add(current);
        }

        Current = generation;
    }

    /// <summary>Empties every register.</summary>
    public void Zeroise()
    {
        Current = null;
        _old = [];
    }

    /// <summary>Whether every register is empty.</summary>
    public bool IsEmpty => Current is null && _old.IsEmpty;

    /// <summary>Registers that hold what these hold.</summary>
    public MasterKeyRegisters Fork() => new(rules) { Current = Current, _old = _old };

    /// <summary>Whether CURRENT or OLD holds a generation.</summary>
    public bool Holds(int generation) => Current == generation || _old.Contains(generation);

    /// <summary>Whether a CKDS with that generation in its header can be live.</summary>
    public bool Activates(int generation) => Current == generation || (rules.OldActivatesCkds && _old.Contains(generation));
}
