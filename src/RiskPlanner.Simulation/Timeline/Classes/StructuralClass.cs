using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>Data sets of a plan that get the same answers, because nothing that a replay looks at tells them apart.</summary>
/// <param name="Representative">The first of them in the plan, which is judged for all.</param>
/// <param name="Members">All of them, the representative included, in the plan's order.</param>
public sealed record StructuralClass(DataSetDefinition Representative, IReadOnlyList<DataSetDefinition> Members)
{
    /// <summary>The most data sets that are told one by one: a table with more is not read.</summary>
    public const int MostByName = 40;

    /// <summary>What it is called: the representative's name, and how many are like it.</summary>
    public string Title => TitleOf(Members);

    /// <summary>What a number of data sets that are alike is called; at least one.</summary>
    public static string TitleOf(IReadOnlyList<DataSetDefinition> alike) =>
        alike.Count == 1 ? alike[0].Name.Text : $"{alike[0].Name} and {alike.Count - 1} alike";
}
