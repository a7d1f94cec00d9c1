using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>
/// Groups the data sets of a plan into classes that get the same answers: those that agree in organisation, in the array that
/// they lie on, in the role of their key (its store, states and twins, and whose value it is among the keys that they meet), in
/// schedules, in backup policies and in the targets that their applications state, by which outcomes are judged. Names, sizes, retention,
/// descriptions and whatever else is said of applications do not count, since no outcome depends on them; RACF profiles do where the plan names
/// who runs jobs or recovers. Takes time in proportion to the plan. Deterministic.
/// Immutable and safe between threads.
/// </summary>
public sealed class StructuralClasses
{
    private readonly Dictionary<DataSetName, StructuralClass> _byName = [];

    private StructuralClasses(IReadOnlyList<StructuralClass> all)
    {
        All = all;
        foreach (var group in all)
        {
            foreach (var member in group.Members) _byName.TryAdd(member.Name, group);
        }
    }

    /// <summary>The classes, in the order of their representatives in the plan.</summary>
    public IReadOnlyList<StructuralClass> All { get; }

    /// <summary>The classes of a validated plan.</summary>
    public static StructuralClasses Of(Plan plan)
    {
        var signatures = new DataSetSignatures(plan);
        // GroupBy keeps the order of first appearance.
        return new([.. plan.DataSets.GroupBy(signatures.Of).Select(ClassOf)]);
    }

    /// <summary>The class of a data set of the plan.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no data set of that name.</exception>
    public StructuralClass ClassOf(DataSetName name) => _byName[name];

    private static StructuralClass ClassOf(IEnumerable<DataSetDefinition> alike)
    {
        var members = alike.ToList();
        return new(members[0], members);
    }
}
