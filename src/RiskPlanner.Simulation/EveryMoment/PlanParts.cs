using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Estate;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Divides a plan into parts that decide about their data sets by themselves: data sets that differ in nothing but names are judged once, together with who
/// uses the same keys and may notice first. Deterministic.
/// </summary>
internal static class PlanParts
{
    /// <summary>The parts.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="groupOf">Gives the group of each data set of interest.</param>
    public static IReadOnlyList<PlanPart> Of(Plan plan, IReadOnlySet<DataSetName>? chosen, out IReadOnlyDictionary<DataSetName, StructuralClass> groupOf)
    {
        // Of no data set and no key of the plan: nothing stands out, and who uses which key does count.
        var nothing = new Strike(ThreatCatalogue.Find("key-loss")!, "", plan.From, Discovery.NextUse);
        var index = new EstateIndex(plan, [nothing], ClassRules.Sound);
        var groups = Groups(plan, index.Classes(chosen));
        groupOf = groups.SelectMany(group => group.Members.Select(member => (member.Name, group))).ToDictionary(member => member.Name, member => member.group);
        var until = PlanHorizon.EndOf(plan);
        var parts = new List<(Plan Plan, List<StructuralClass> Groups)>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var part = EstateExcerpt.Of(index, [group.Representative]);
            // Several that decide about each other are played once.
            var names = string.Join(' ', part.DataSets.Select(dataSet => dataSet.Name.Text));
            if (known.TryGetValue(names, out var place)) parts[place].Groups.Add(group);
            else
            {
                known[names] = parts.Count;
                parts.Add((part with { Until = until }, [group]));
            }
        }

        return [.. parts.Select(part => new PlanPart(part.Plan, part.Groups))];
    }

    /// <summary>Targets of applications decide about verdicts, and not about outcomes.</summary>
    private static List<StructuralClass> Groups(Plan plan, IReadOnlyList<StructuralClass> classes)
    {
        var applications = plan.Applications.ToDictionary(application => application.Name);
        return [.. classes.SelectMany(alike => alike.Members
            .GroupBy(member => applications.GetValueOrDefault(member.Application) is { } application ? (application.Rpo, application.Rto) : default)
            .Select(same => new StructuralClass(same.First(), [.. same])))];
    }
}
