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
    public static IReadOnlyList<VerdictColumns> Of(Plan plan, StructuralClasses classes) => Of(plan, classes.ClassOf, _ => true);

    /// <summary>The same for some applications, where data sets are told apart in another way.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="classOf">Gives the class of a data set of theirs.</param>
    /// <param name="isChosen">Whether an application of that name is one of them.</param>
    public static IReadOnlyList<VerdictColumns> Of(Plan plan, Func<DataSetName, StructuralClass> classOf, Func<string, bool> isChosen)
    {
        var dataSets = plan.DataSets.ToLookup(dataSet => dataSet.Application);
        return [.. plan.Applications
            .Where(application => isChosen(application.Name) && dataSets.Contains(application.Name))
            .Select(application => new VerdictColumns(application, ColumnsOf([.. dataSets[application.Name]], classOf)))];
    }

    private static IReadOnlyList<VerdictColumn> ColumnsOf(List<DataSetDefinition> dataSets, Func<DataSetName, StructuralClass> classOf) => dataSets.Count <= StructuralClass.MostByName
        ? [.. dataSets.Select(dataSet => new VerdictColumn([dataSet], classOf(dataSet.Name)))]
        : [.. dataSets.GroupBy(dataSet => classOf(dataSet.Name), ReferenceEqualityComparer.Instance)
            .Select(alike => new VerdictColumn([.. alike], (StructuralClass)alike.Key!))];
}
