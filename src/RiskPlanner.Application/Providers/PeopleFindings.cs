using RiskPlanner.Application.Findings;
using System.Runtime.CompilerServices;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Application.Providers;

/// <summary>
/// People who alone can lose data for good: found by replays, at the moment at which events strike that name none. Of plans that name people only.
/// </summary>
internal sealed class PeopleFindings : IFindingProvider
{
    private const int MostKinds = 300;
    private const int MostNamed = 3;

    private static readonly FindingRule OnePerson = new("RA0053", FindingSource.Advice, FindingSeverity.Error, "One person alone can lose data for good.", "docs/cutsets.md");

    // Pages ask again for a plan that has not changed.
    private readonly ConditionalWeakTable<Plan, CollusionResult> _known = [];
    private readonly CollusionSearch _search = new(new SymbolicWorldFactory());

    /// <inheritdoc/>
    public IReadOnlyList<FindingSource> Sources { get; } = [FindingSource.Advice];

    /// <inheritdoc/>
    public FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation)
    {
        var plan = question.Plan;
        if (plan.People.Count == 0 || plan.DataSets.Count == 0) return new([], [OnePerson]);
        if (!_known.TryGetValue(plan, out var found))
        {
            if (LossSetSearch.KindsOf(plan).Count > MostKinds)
                return new([], [OnePerson], [new FindingRuleNotRun(OnePerson, $"riskplanner cutsets --estate --people: the plan has more than {MostKinds} kinds of data sets")]);
            found = _search.Find(plan, null, LossTop.Lost, EventParser.DefaultTime(plan), most: 1, threads: question.Threads, cancellation: cancellation);
            _known.AddOrUpdate(plan, found);
        }

        var places = plan.People.Index().ToDictionary(person => person.Item.Name, person => $"people[{person.Index}]", StringComparer.Ordinal);
        return new([.. found.Sets.Where(set => set.People.Count == 1).Select(set => Of(set, places))], [OnePerson]);
    }

    private static Finding Of(ColludingSet set, Dictionary<string, string> places)
    {
        var name = set.People[0];
        var named = $"{string.Join(", ", set.DataSets.Take(MostNamed))}{(set.DataSets.Count > MostNamed ? $" and {set.DataSets.Count - MostNamed:N0} more" : "")}";
        return new Finding(
            OnePerson, places.GetValueOrDefault(name, "keyStores"), name, $"{name} alone can lose {named} for good: {set.DataSets[0]} by {string.Join("; ", set.Acts.Select(act => act.Strike))}.",
            "a copy or a set of key parts that is out of this person's reach, or acts that take two", Fingerprint.Of(OnePerson.Id, name)) { Value = name };
    }
}
