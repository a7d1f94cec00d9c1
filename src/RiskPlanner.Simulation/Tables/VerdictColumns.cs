using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// The columns of an application's table: its data sets, or, where it has more than <see cref="StructuralClass.MostByName"/> of them, their
/// classes.
/// </summary>
/// <param name="Application">The application.</param>
/// <param name="Columns">The columns, in the plan's order.</param>
internal sealed record VerdictColumns(BusinessApplication Application, IReadOnlyList<VerdictColumn> Columns)
{
    /// <summary>The tables of a plan: one for each application that has data sets.</summary>
    public static IReadOnlyList<VerdictColumns> Of(Plan plan, StructuralClasses classes)
    {
        var dataSets = plan.DataSets.ToLookup(dataSet => dataSet.Application);
        return [.. plan.Applications
            .Where(application => dataSets.Contains(application.Name))
            .Select(application => new VerdictColumns(application, ColumnsOf([.. dataSets[application.Name]], classes)))];
    }

    private static IReadOnlyList<VerdictColumn> ColumnsOf(List<DataSetDefinition> dataSets, StructuralClasses classes) => dataSets.Count <= StructuralClass.MostByName
        ? [.. dataSets.Select(dataSet => new VerdictColumn([dataSet], classes.ClassOf(dataSet.Name)))]
        : [.. dataSets.GroupBy(dataSet => classes.ClassOf(dataSet.Name), ReferenceEqualityComparer.Instance)
            .Select(alike => new VerdictColumn([.. alike], (StructuralClass)alike.Key!))];
}
