using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>
/// Which kinds of events are basic events of what a plan can lose: those that only take away, so that one more of them never mends what another one did (law 2
/// of loss). Each kind of the catalogue is here or among those that are left out, with the reason. Pure; safe between threads.
/// </summary>
public static class BasicEvents
{
    private const string Changes = "It changes something or puts something back, and so can mend what another event did.";

    private static readonly string[] Kinds =
    [
        "file-corruption", "malicious-corruption", "data-set-deletion",
        "copy-loss", "copy-corruption", "transport-loss",
        "volume-failure", "disk-failure", "tape-store-loss", "site-loss",
        "key-deletion", "kgup-deletion", "key-corruption", "key-archived", "key-loss",
        "ckds-copy-loss", "ckds-corruption", "ckds-loss", "master-key-loss", "key-part-loss", "key-holder-loss", "repository-loss", "key-server-loss", "manager-key-loss", "manager-backup-loss", "private-key-loss",
        "racf-loss", "racf-back-level", "access-removed", "catalog-loss", "inventory-loss",
        "key-destruction", "ransomware",
    ];

    /// <summary>The kinds, in the order in which sets name them first: data, copies, media, keys, key services, authority, common causes.</summary>
    public static IReadOnlyList<Threat> All { get; } = [.. Kinds.Select(kind => ThreatCatalogue.Find(kind)!)];

    /// <summary>The kinds that are left out, each with the reason in a sentence.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>
    {
        ["refresh"] = Changes,
        ["ipl"] = Changes,
        ["key-addition"] = Changes,
        ["kgup-addition"] = Changes,
        ["key-overwrite"] = $"{Changes} What it takes away, the value under one label, key-deletion takes as well.",
        ["ckds-rollback"] = Changes,
        ["volume-rollback"] = Changes,
        ["master-key-change"] = Changes,
        ["card-replacement"] = Changes,
        ["wrong-master-key"] = $"{Changes} What it takes away, the master key of one sysplex, master-key-loss takes as well.",
        ["wrong-des-master-key"] = $"{Changes} What it takes away, the DES master key of one sysplex, master-key-loss takes as well.",
        ["pkds-mismatch"] = Changes,
        ["wrong-pka-master-key"] = $"{Changes} What it takes away, the RSA and ECC master keys of one sysplex, master-key-loss takes as well.",
        ["array-restart"] = "It takes nothing by itself; what it takes after the loss of a key server depends on the order of the two.",
        ["private-key-destruction"] = "It is done on purpose, to erase cartridges.",
        ["tape-key-loss"] = "It takes what copy-loss takes: one cartridge.",
        ["storage-corruption"] = "It takes less than file-corruption does: a mirror keeps what it had.",
        ["backup-failure"] = "What it keeps from being written would come after the moment.",
        [ThreatCatalogue.AdjacentDeletion] = "Over how many lines a slip goes is nothing that a plan says; riskplanner keys --adjacency tells which keys lie beside each other.",
    };

    /// <summary>Whether a kind stands for many failures at once that have one cause: all records of a key value, everything that is online.</summary>
    public static bool IsCommonCause(Threat threat)
    {
        ArgumentNullException.ThrowIfNull(threat);
        return threat.Kind is "key-destruction" or "ransomware";
    }

    /// <summary>Whether a kind strikes what is newest just then, so that what is older decides next.</summary>
    internal static bool IsRelative(Threat threat) => threat.StrikesCopy || threat.Target is ThreatTarget.CkdsCopy or ThreatTarget.Transport;

    /// <summary>Every event that can matter to a data set, all at one moment and noticed at once.</summary>
    /// <param name="part">The plan, or the part of it that decides about the data set.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="at">The moment.</param>
    internal static IReadOnlyList<Strike> For(Plan part, DataSetDefinition dataSet, Instant at)
    {
        var policies = new BackupCoverage(part).PoliciesOf(dataSet);
        var inventories = policies.SelectMany(part.InventoriesOf).Append(part.InventoryOfMigrated(dataSet)).ToHashSet();
        return [.. All.SelectMany(threat => threat.StrikesCopy ? OnCopies(threat, dataSet, policies, at) : Targets(threat).SelectMany(target => ThreatTargets.Strikes(part, threat, target, at, Discovery.AtOnce)))];

        IEnumerable<string> Targets(Threat threat) => threat.Target switch
        {
            // What happens to other data sets and to their copies takes nothing from this one.
            ThreatTarget.DataSet => [dataSet.Name.Text],
            ThreatTarget.Transport => ThreatTargets.In(part, threat.Target).Where(name => policies.Any(policy => policy.Name == name)),
            ThreatTarget.Inventory => ThreatTargets.In(part, threat.Target).Where(inventories.Contains),
            _ => ThreatTargets.In(part, threat.Target),
        };
    }

    /// <summary>Every event of a basic kind that can be in a plan, at one moment and noticed at once.</summary>
    internal static IEnumerable<Strike> In(Plan plan, BackupCoverage coverage, Threat threat, Instant at) => threat.StrikesCopy
        ? plan.DataSets.SelectMany(dataSet => OnCopies(threat, dataSet, coverage.PoliciesOf(dataSet), at))
        : ThreatTargets.In(plan, threat.Target).SelectMany(target => ThreatTargets.Strikes(plan, threat, target, at, Discovery.AtOnce));

    private static IEnumerable<Strike> OnCopies(Threat threat, DataSetDefinition dataSet, IEnumerable<BackupPolicy> policies, Instant at)
    {
        var scheduled = policies.Where(policy => policy.Schedule is not null).ToList();
        // Where there is one policy, its newest copy is the newest of all, and need not be named.
        return scheduled.Select(policy => new Strike(threat, dataSet.Name.Text, at, Discovery.AtOnce) { Policy = scheduled.Count == 1 ? null : policy.Name });
    }
}
