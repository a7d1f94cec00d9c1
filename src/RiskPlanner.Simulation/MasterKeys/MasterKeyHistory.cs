using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>
/// Which generation of a master key is current when, as long as nothing strikes: each change of the schedule makes the next
/// one. Immutable; safe between threads.
/// </summary>
public sealed class MasterKeyHistory
{
    private readonly List<Instant> _changes;

    private MasterKeyHistory(List<Instant> changes)
    {
        _changes = changes;
        Generations = [.. Enumerable.Range(0, changes.Count + 1).Select(index => new MasterKeyGeneration(
            index + 1, index == 0 ? null : changes[index - 1], index == changes.Count ? null : changes[index]))];
    }

    /// <summary>The generations, the first one first; at least one.</summary>
    public IReadOnlyList<MasterKeyGeneration> Generations { get; }

    /// <summary>The moments of the changes, ascending.</summary>
    public IReadOnlyList<Instant> Changes => _changes;

    /// <summary>
    /// The AES master key of a key store. Where no sysplex has it loaded, nobody can change it: a change needs an active
    /// coprocessor.
    /// </summary>
    public static MasterKeyHistory Of(Plan plan, KeyStore store)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        return Of(plan, store, store.MasterKey);
    }

    /// <summary>A master key of a key store: that of AES, DES, RSA or ECC.</summary>
    public static MasterKeyHistory Of(Plan plan, KeyStore store, MasterKeyPractice practice)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(practice);
        var isLoaded = plan.Sysplexes.Any(sysplex => sysplex.KeyStore == store.Name && sysplex.MasterKeyLoaded);
        return new(isLoaded && practice.Changes is { } changes ? [.. changes.Occurrences(plan.From, plan.Until)] : []);
    }

    /// <summary>The generation that is current at a moment; a change at that very moment has happened.</summary>
    public int CurrentAt(Instant moment) => 1 + _changes.Count(change => change <= moment);

    /// <summary>
    /// The generation that wraps a CKDS copy taken at a moment; a change at that very moment comes after the copy, as in replays.
    /// </summary>
    public int WrappingCopiesOf(Instant moment) => 1 + _changes.Count(change => change < moment);

    /// <summary>What the registers of a sysplex of the key store hold at a moment; empty where the master key is not loaded.</summary>
    public RegisterContents RegistersAt(Sysplex sysplex, Instant moment)
    {
        ArgumentNullException.ThrowIfNull(sysplex);
        if (!sysplex.MasterKeyLoaded) return RegisterContents.Empty;
        var current = CurrentAt(moment);
        return new(current, current > 1 ? current - 1 : null);
    }
}
