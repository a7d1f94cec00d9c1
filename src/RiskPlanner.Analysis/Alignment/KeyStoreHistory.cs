using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// What a plan's schedules make of a key store in time: its master keys, and its copies with their generation and how long they
/// are of use (seed paper, section 6.2.4; z/OS facts, 2.6). Immutable and safe between threads.
/// </summary>
/// <param name="Generations">The master keys, oldest first.</param>
/// <param name="Copies">The copies that are taken within the plan's horizon, in order of time.</param>
public sealed record KeyStoreHistory(IReadOnlyList<MasterKeyGeneration> Generations, IReadOnlyList<CkdsCopySpan> Copies)
{
    /// <summary>CURRENT, and one generation before it in OLD.</summary>
    private const int AgesInRegisters = 1;

    /// <summary>The history of a key store.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="store">The key store.</param>
    /// <param name="spareDomain">Whether there is a spare crypto domain, into which retained key parts can be loaded.</param>
    public static KeyStoreHistory Of(Plan plan, KeyStore store, bool spareDomain)
    {
        var masterKeys = MasterKeyHistory.Of(plan, store);
        var reach = Math.Max(AgesInRegisters, spareDomain ? OldestParts(store.MasterKey) : 0);
        return new KeyStoreHistory(
            masterKeys.Generations,
            [.. CkdsCopyLife.Of(plan, store, masterKeys).OrderBy(copy => copy.TakenAt).Select(copy => SpanOf(copy, masterKeys, reach))]);
    }

    private static CkdsCopySpan SpanOf(CkdsCopyLife copy, MasterKeyHistory masterKeys, int reach)
    {
        // A copy of generation 1 is of the time before the first change, and so on.
        var change = copy.Generation - 1 + reach;
        return new CkdsCopySpan(copy, change < masterKeys.Changes.Count ? masterKeys.Changes[change] : null);
    }

    /// <summary>How many changes ago the oldest generation was current whose parts, and the current ones, can be had.</summary>
    private static int OldestParts(MasterKeyPractice practice) => practice.PartSets
        .Select(set => set.Generations ?? practice.RetainedGenerations)
        .Concat(practice.PartsAt.Count > 0 ? [practice.RetainedGenerations] : Array.Empty<int>())
        .DefaultIfEmpty(0)
        .Max();
}
