using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>Who is a person of a plan. Pure functions.</summary>
public static class PlanPeople
{
    /// <summary>The people of a plan, and those who hold key parts and stand nowhere else: their part is all that is known of them.</summary>
    public static IReadOnlyList<Person> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var named = plan.People.Select(person => person.Name).ToHashSet(StringComparer.Ordinal);
        return [.. plan.People, .. ActTargets.Holders(plan).Where(holder => !named.Contains(holder)).Select(holder => new Person { Name = holder })];
    }
}
