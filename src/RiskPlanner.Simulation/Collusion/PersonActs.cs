using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>
/// What a person can do to a plan: which of its basic events (<see cref="BasicEvents"/>) he can bring about. By what he may do, by what he holds, as a holder of key parts, and by what RACF
/// profiles let the users do that he works as. Immutable.
/// </summary>
/// <param name="plan">A validated plan.</param>
/// <param name="person">The person.</param>
public sealed class PersonActs(Plan plan, Person person)
{
    private static readonly string[] OfThings = ["site-loss", "disk-failure", "volume-failure", "tape-store-loss"];

    private readonly Dictionary<string, PersonAct> _may = person.May.ToDictionary(act => Kebab.Of(act.Act), StringComparer.Ordinal);
    private readonly HashSet<string> _holds = [.. person.Holds];
    // Elsewhere it is all the same who destroys a key, and what several people may do is one act.
    private readonly bool _asksWho = plan.KeyManagers.Any(manager => manager.DualControl);
    private readonly CoveringProfiles _profiles = CoveringProfiles.Of(plan);
    private readonly Lazy<Dictionary<DataSetName, DataSetDefinition>> _dataSets = new(() => plan.DataSets.ToDictionary(dataSet => dataSet.Name));
    private readonly Lazy<Dictionary<string, KeyStore>> _storeOf = new(() =>
    {
        var stores = plan.KeyStores.ToDictionary(store => store.Name, StringComparer.Ordinal);
        return plan.Keys.GroupBy(key => key.Label.Text, StringComparer.Ordinal).ToDictionary(alike => alike.Key, alike => stores[alike.First().KeyStore], StringComparer.Ordinal);
    });

    /// <summary>The person.</summary>
    public Person Person => person;

    /// <summary>An event as he brings it about: by the user whom he does it as, where RACF decides; null where he cannot.</summary>
    /// <param name="strike">A basic event, by nobody.</param>
    /// <param name="at">When.</param>
    public Strike? Of(Strike strike, Instant at)
    {
        ArgumentNullException.ThrowIfNull(strike);
        var kind = strike.Threat.Kind;
        if (kind == "key-holder-loss" && strike.Target == person.Name) return strike;
        if (OfThings.Contains(kind) && _holds.Contains(strike.Target)) return strike;
        var may = _may.TryGetValue(kind, out var act) && act.Covers(strike.Target);
        if (may && strike.Threat.IsDoneByPerson && _asksWho) return strike with { By = person.Name };
        if (may && (!strike.Threat.IsDoneByUser || person.UserIds.Count == 0)) return strike;
        foreach (var user in person.UserIds)
        {
            if (strike.Threat.IsDoneByUser && (may || (kind == "key-deletion" && _profiles.For(new KeyLabel(strike.Target)) is not null)) && MayDelete(strike, user)) return strike with { By = user };
            if (kind == "malicious-corruption" && Overwrites(strike.Target, user, at)) return strike;
        }

        return null;
    }

    /// <summary>
    /// An event of a kind that he can bring about as it counts among those of several people: by his name, where one of them alone does less than two; else by nobody's.
    /// </summary>
    public Strike AmongOthers(Strike strike)
    {
        ArgumentNullException.ThrowIfNull(strike);
        return strike.Threat.IsDoneByPerson && _asksWho ? strike with { By = person.Name } : strike;
    }

    /// <summary>All that he can do to the plan, in the order in which it takes most (<see cref="ActOrder"/>).</summary>
    /// <param name="at">When all of it strikes; it is noticed at once.</param>
    public IReadOnlyList<Strike> All(Instant at)
    {
        var coverage = new BackupCoverage(plan);
        return [.. ActOrder.Of(BasicEvents.All.Where(CanDoAny).SelectMany(threat => BasicEvents.In(plan, coverage, threat, at)).Select(strike => Of(strike, at)).OfType<Strike>()).Distinct()];
    }

    private bool CanDoAny(Threat threat) => _may.ContainsKey(threat.Kind) || (OfThings.Contains(threat.Kind) && _holds.Count > 0) || threat.Kind == "key-holder-loss"
        || (person.UserIds.Count > 0 && threat.Kind is "key-deletion" or "malicious-corruption");

    private bool MayDelete(Strike strike, string user)
    {
        var label = new KeyLabel(strike.Target);
        var store = strike.In is { } named ? plan.KeyStores.First(candidate => candidate.Name == named) : _storeOf.Value[strike.Target];
        if (strike.Threat.Kind == "key-deletion") return _profiles.LetDelete(user, label, store.KeyAuthorityLevels);
        // Who may run KGUP at all is nothing that a plan says: may says it.
        return !store.KgupVerbAuthority && (!store.KgupKeyAuthority || _profiles.LetDelete(user, label, store.KeyAuthorityLevels));
    }

    /// <summary>Whether profiles of the plan let a user write a data set, with its key where it has one; what no profile covers is not his by that.</summary>
    private bool Overwrites(string name, string user, Instant at)
    {
        var dataSet = new DataSetName(name);
        return _profiles.For(dataSet)?.LetsUpdate(user) == true
            && (_dataSets.Value[dataSet].LabelAt(at) is not { } label || _profiles.LetUse(user, label));
    }
}
