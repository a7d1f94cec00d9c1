using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>A column of an application's table.</summary>
/// <param name="DataSets">The application's data sets that it is about; at least one.</param>
/// <param name="Judged">The class whose representative is replayed for them.</param>
internal sealed record VerdictColumn(IReadOnlyList<DataSetDefinition> DataSets, StructuralClass Judged)
{
    /// <summary>Its heading.</summary>
    public string Title => StructuralClass.TitleOf(DataSets);

    /// <summary>Whether one of its data sets is not the one that is replayed.</summary>
    public bool StandsForOthers => DataSets.Count > 1 || DataSets[0].Name != Judged.Representative.Name;
}
