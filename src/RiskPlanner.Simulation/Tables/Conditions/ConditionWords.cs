using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tables.Conditions;

/// <summary>Puts a condition over plan changes into words.</summary>
public static class ConditionWords
{
    /// <summary>
    /// The words, such as "copy is offsite", "a or b", "copy is offsite and (a or b)". What all products share is said once.
    /// </summary>
    public static string Of(Condition condition, IReadOnlyList<PlanChange> changes)
    {
        if (condition.Products.Count == 1) return All(condition.Products[0], changes);
        var shared = condition.Products.Aggregate((left, right) => [.. left.Intersect(right)]);
        var rest = condition.Products.Select(product => product.Except(shared).ToList()).ToList();
        var alternatives = string.Join(" or ", rest.Select(product =>
            product.Count > 1 ? $"({All(product, changes)})" : All(product, changes)));
        return shared.Count == 0 ? alternatives : $"{All(shared, changes)} and ({alternatives})";
    }

    private static string All(IEnumerable<Literal> literals, IReadOnlyList<PlanChange> changes) =>
        string.Join(" and ", literals.Select(literal =>
            literal.IsTrue ? changes[literal.Variable].WhenTrue : changes[literal.Variable].WhenFalse));
}
