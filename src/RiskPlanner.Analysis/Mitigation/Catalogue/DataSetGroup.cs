using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// Data sets that are changed together: alike in all but names, of one application, on one array. The first one is judged for all. Immutable.
/// </summary>
/// <param name="Members">All of them, in the plan's order; at least one.</param>
/// <param name="Place">The place of the first one in the plan's list, from 0 on.</param>
public sealed record DataSetGroup(IReadOnlyList<DataSetDefinition> Members, int Place)
{
    /// <summary>The one that is judged.</summary>
    public DataSetDefinition Representative => Members[0];

    /// <summary>Their names.</summary>
    public IReadOnlySet<DataSetName> Names { get; } = Members.Select(member => member.Name).ToHashSet();

    /// <summary>What they are called in sentences.</summary>
    public string Title => Members.Count == 1 ? Representative.Name.Text : $"{Representative.Name} and {Members.Count - 1} alike";

    /// <summary>Each data set of a plan by itself, for who judges each.</summary>
    public static IReadOnlyList<DataSetGroup> Singles(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.DataSets.Select((dataSet, place) => new DataSetGroup([dataSet], place))];
    }

    /// <summary>The groups of a plan's data sets, in the plan's order.</summary>
    public static IReadOnlyList<DataSetGroup> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var places = plan.DataSets.Index().ToDictionary(dataSet => dataSet.Item.Name, dataSet => dataSet.Index);
        return
        [
            .. LossSetSearch.KindsOf(plan)
                .SelectMany(kind => kind.Members.GroupBy(member => (member.Application, plan.ArrayOf(member.Volume)?.Name, HomeSysplex.Of(plan, member).Name)))
                .Select(members => new DataSetGroup([.. members], places[members.First().Name]))
                .OrderBy(group => group.Place),
        ];
    }
}
