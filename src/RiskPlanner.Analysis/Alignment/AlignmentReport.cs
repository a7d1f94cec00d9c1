using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>For every encrypted data set of a plan, whether the loss of its key is noticed while the key can still be put back.</summary>
/// <param name="Entries">The data sets, grouped, the worst margin first; what outlives the horizon comes last, in the plan's order.</param>
/// <param name="InClear">How many data sets have no key.</param>
/// <param name="Histories">What becomes of each key store that an entry names, for a chart over time.</param>
public sealed record AlignmentReport(
    IReadOnlyList<AlignmentEntry> Entries, int InClear, IReadOnlyDictionary<string, KeyStoreHistory> Histories)
{
    /// <summary>The data sets that are never written, because their key lets no write through at any time of the plan; in its order.</summary>
    public IReadOnlyList<DataSetName> NeverWritten { get; init; } = [];

    /// <summary>The data sets that their application deletes before anything would notice that their key is lost: nobody ever misses it; in the plan's order.</summary>
    public IReadOnlyList<DataSetName> NeverOpened { get; init; } = [];

    /// <summary>Whether a key can be lost for good before anybody notices.</summary>
    public bool HasFindings => Entries.Any(entry => entry.IsFinding);
}
