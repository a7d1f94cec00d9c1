using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>A plan with some of the free attributes chosen.</summary>
/// <param name="Choice">Bit i is set when attribute i is chosen.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlanVariant(int Choice, Plan Plan)
{
    /// <summary>
    /// The attributes that can make a difference to a plan, and a variant for each choice of them; null where a choice cannot
    /// be made, because an attribute has nothing to change there.
    /// </summary>
    public static (IReadOnlyList<PlanChange> Effective, IReadOnlyList<PlanVariant?> Variants) All(
        Plan plan, DataSetName dataSet, IReadOnlyList<PlanChange> attributes)
    {
        var effective = attributes.Where((_, index) => CanApply(plan, dataSet, attributes, index)).ToList();
        var variants = Enumerable.Range(0, 1 << effective.Count)
            .Select(choice => Apply(plan, dataSet, effective, choice) is { } changed ? new PlanVariant(choice, changed) : null);
        return (effective, [.. variants]);
    }

    private static bool CanApply(Plan plan, DataSetName dataSet, IReadOnlyList<PlanChange> attributes, int index) =>
        Enumerable.Range(0, 1 << index).Any(choice => Apply(plan, dataSet, attributes, choice | 1 << index) is not null);

    private static Plan? Apply(Plan plan, DataSetName dataSet, IReadOnlyList<PlanChange> attributes, int choice)
    {
        Plan? changed = plan;
        for (var index = 0; index < attributes.Count && changed is not null; index++)
        {
            if ((choice >> index & 1) == 0) continue;
            var definition = changed.DataSets.First(candidate => candidate.Name == dataSet);
            changed = attributes[index].Apply(changed, definition);
        }

        return changed;
    }
}
