using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>
/// In which order people who want to lose data strike with all that they can do: first what needs running systems, keys and access, then keys from the value down to the
/// single record, then what holds keys and authority, at last media and sites. Each act finds what it needs, and none is in vain because of one before it
/// (docs/theory/plan-cut-sets.md). Pure function.
/// </summary>
public static class ActOrder
{
    private static readonly string[] Kinds =
    [
        "malicious-corruption", "file-corruption",
        "key-destruction", "key-loss", "key-deletion", "kgup-deletion", "key-corruption", "key-archived",
        "data-set-deletion", "ransomware", "copy-loss", "copy-corruption", "transport-loss",
        "ckds-corruption", "ckds-loss", "ckds-copy-loss", "repository-loss", "private-key-loss", "key-server-loss", "manager-key-loss", "manager-backup-loss", "master-key-loss", "key-part-loss", "key-holder-loss",
        "racf-back-level", "racf-loss", "catalog-loss", "inventory-loss", "access-removed",
        "volume-failure", "disk-failure", "tape-store-loss", "site-loss",
    ];

    // What takes the record of a label away and leaves copies of it.
    private static readonly string[] Deletions = ["key-loss", "key-deletion", "kgup-deletion"];

    private static readonly Dictionary<string, int> Places = Kinds.Index().ToDictionary(kind => kind.Item, kind => kind.Index);

    /// <summary>
    /// The events in that order; those of one kind as they are given. A key is destroyed once more where its record is deleted as well: under a label that is gone, former values
    /// that CKDS copies and repositories have are meant too.
    /// </summary>
    /// <param name="strikes">Events of basic kinds (<see cref="BasicEvents.All"/>).</param>
    /// <exception cref="KeyNotFoundException">One is of another kind.</exception>
    public static IReadOnlyList<Strike> Of(IEnumerable<Strike> strikes)
    {
        List<Strike> ordered = [.. strikes.OrderBy(strike => Places[strike.Threat.Kind])];
        var last = ordered.FindLastIndex(strike => Deletions.Contains(strike.Threat.Kind));
        List<Strike> again = [.. ordered.Where(strike => strike.Threat.Kind == "key-destruction" && ordered.Exists(other => Deletions.Contains(other.Threat.Kind) && other.Target == strike.Target && other.In == strike.In))];
        ordered.InsertRange(last + 1, again);
        return ordered;
    }

    /// <summary>The kinds in that order.</summary>
    internal static IReadOnlyList<string> All => Kinds;
}
