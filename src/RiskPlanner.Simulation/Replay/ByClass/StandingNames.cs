using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>
/// The names that keep their meaning when an outcome is told of another data set: what an event strikes, where recoverers
/// restore to, and every name that something else has too. Immutable.
/// </summary>
internal sealed class StandingNames
{
    private readonly HashSet<string> _struck = [];
    private readonly HashSet<string> _others = [];
    private readonly List<string> _prefixes = [];

    /// <summary>The standing names of a plan that something strikes.</summary>
    public StandingNames(Plan plan, IReadOnlyList<Strike> strikes, ClassRules rules)
    {
        if (rules.StruckThingsStandOut)
        {
            foreach (var strike in strikes) _struck.UnionWith(strike.NamesIn(plan));
        }

        foreach (var array in plan.Arrays) _others.UnionWith([array.Name, .. array.Volumes.Take(SparesOf(strikes))]);
        _others.UnionWith(plan.Sites.Select(site => site.Name));
        _others.UnionWith(plan.Tapes.Select(tape => tape.Name));
        _others.UnionWith(plan.KeyStores.Select(store => store.Name));
        _others.UnionWith(plan.Sysplexes.Select(sysplex => sysplex.Name));
        _others.UnionWith(plan.KeyManagers.Select(manager => manager.Name));
        _others.UnionWith(plan.Inventories.Select(inventory => inventory.Name));
        foreach (var policy in plan.BackupPolicies) _others.UnionWith([policy.Name, .. policy.Steps.Select(step => step.To)]);
        // Copies of a CKDS are called after its key store.
        _prefixes.AddRange(plan.KeyStores.Select(store => $"{store.Name}."));
    }

    /// <summary>How many volumes at the beginning of each array can be the first one that stands, if each event takes one.</summary>
    public static int SparesOf(IReadOnlyList<Strike> strikes) => strikes.Count + 1;

    /// <summary>Whether a name can be replaced by that of another thing of its kind without a change of meaning.</summary>
    public bool Stands(string name) =>
        _struck.Contains(name) || _others.Contains(name) || _prefixes.Exists(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether an event strikes what has that name.</summary>
    public bool IsStruck(string name) => _struck.Contains(name);
}
