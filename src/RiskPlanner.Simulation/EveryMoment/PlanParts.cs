using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Tables;
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
    /// <param name="rows">What strikes.</param>
    /// <param name="groupOf">Gives the group of each data set of interest.</param>
    public static IReadOnlyList<PlanPart> Of(Plan plan, IReadOnlySet<DataSetName>? chosen, IReadOnlyList<JudgedRow> rows, out IReadOnlyDictionary<DataSetName, StructuralClass> groupOf)
    {
        // Of no data set and no key of the plan: nothing stands out, and who uses which key does count.
        var nothing = new Strike(ThreatCatalogue.Find("key-loss")!, "", plan.From, Discovery.NextUse);
        var index = new ClassIndex(plan, [nothing], ClassRules.Sound);
        var groups = Groups(plan, index.Classes(chosen));
        groupOf = groups.SelectMany(group => group.Members.Select(member => (member.Name, group))).ToDictionary(member => member.Name, member => member.group);
        var until = PlanHorizon.EndOf(plan);
        var (isAskedOfKeys, isAskedOfOthers) = (rows.Any(row => row.IsOfKeys), rows.Any(row => !row.IsOfKeys));
        // Keys are missed by whoever uses them first: those whom the same people notice for are played once. All else is noticed by itself, or by who works with the data
        // set. But where the plan itself lets something happen to keys, others recover from it, and what they put back is there for the data set too.
        var quiet = groups.ToLookup(group => LivesQuietly(ClassExcerpt.OfOne(index, group.Representative)));
        return
        [
            .. Together(quiet[false], PartStrikes.All),
            .. isAskedOfKeys ? Together(quiet[true], PartStrikes.OfKeys) : [],
            .. isAskedOfOthers ? quiet[true].Select(group => new PlanPart(ClassExcerpt.OfOne(index, group.Representative) with { Until = until }, [group], PartStrikes.OfOthers)) : [],
        ];

        IEnumerable<PlanPart> Together(IEnumerable<StructuralClass> alike, PartStrikes strikes) => alike.GroupBy(group => CompanyOf(index, group.Representative), StringComparer.Ordinal)
            .Select(part => new PlanPart(ClassExcerpt.OfThese(index, part.Select(group => group.Representative)) with { Until = until }, [.. part], strikes));
    }

    /// <summary>Whether nothing happens to the keys of a part of a plan, now or before.</summary>
    private static bool LivesQuietly(Plan part) => part.KeyStores.All(store => store.Follows is null)
        && part.Keys.All(key => key is { ActiveFrom: null, ActiveUntil: null, Archived: null, Recalled: null, CreatedAt: null, DeletedAt: null, NewValues.Count: 0, CpacfExportable: true });

    /// <summary>The names of those that notice for a data set; its own where nobody else does.</summary>
    private static string CompanyOf(ClassIndex index, DataSetDefinition dataSet)
    {
        List<string> names = [.. ClassExcerpt.CompanyOf(index, dataSet).Select(other => other.Name.Text).Order(StringComparer.Ordinal)];
        return names.Count == 0 ? dataSet.Name.Text : string.Join(' ', names);
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
