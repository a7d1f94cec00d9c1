using System.Runtime.InteropServices;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;
using RiskPlanner.Simulation;

namespace RiskPlanner.Reports.Drawing;

/// <summary>
/// What a drawing needs of a plan, counted once: how many data sets lie on each volume, and between which media policies take
/// how many copies. Looks at each data set once for each of its policies. Immutable; safe between threads.
/// </summary>
public sealed class TopologySummary
{
    private readonly Dictionary<string, int> _onVolume = [];
    private readonly ILookup<string, DataSetDefinition>? _named;
    private readonly Dictionary<string, int> _keys;
    private readonly HashSet<string> _tapes;
    private readonly Dictionary<string, Sysplex> _homes = [];

    /// <summary>Counts a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="coverage">Which of its data sets each of its policies covers.</param>
    public TopologySummary(Plan plan, BackupCoverage coverage)
    {
        (Plan, _tapes) = (plan, [.. plan.Tapes.Select(tape => tape.Name)]);
        foreach (var dataSet in plan.DataSets) CollectionsMarshal.GetValueRefOrAddDefault(_onVolume, dataSet.Volume, out _)++;
        if (plan.DataSets.Count <= TopologyLimits.MostNamed) _named = plan.DataSets.ToLookup(dataSet => dataSet.Volume);
        _keys = plan.Keys.CountBy(key => key.KeyStore).ToDictionary();
        Flows = [.. plan.BackupPolicies.Index().SelectMany(entry => FlowsOf(entry.Index, entry.Item, coverage.DataSetsUnder(entry.Item)))];
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The ways of copies between media, by policy in the plan's order.</summary>
    public IReadOnlyList<TopologyFlow> Flows { get; }

    /// <summary>How many data sets lie on a volume.</summary>
    public int DataSetsOn(string volume) => _onVolume.GetValueOrDefault(volume);

    /// <summary>The data sets on a volume, where the plan has few enough to name them; null otherwise.</summary>
    public IReadOnlyList<DataSetDefinition>? NamedOn(string volume) => _named is null ? null : [.. _named[volume]];

    /// <summary>How many keys a key store holds.</summary>
    public int KeysIn(string keyStore) => _keys.GetValueOrDefault(keyStore);

    private IEnumerable<TopologyFlow> FlowsOf(int number, BackupPolicy policy, IReadOnlyList<DataSetDefinition> dataSets)
    {
        var volumes = dataSets.GroupBy(dataSet => dataSet.Volume).Select(group => (DataSet: group.First(), Count: group.Count())).ToList();
        if (volumes.Count == 0) yield break;
        // The first step reads each data set where it lies; a further one reads what the one before has made.
        foreach (var (dataSet, count) in volumes) yield return FlowOf(number, CopiesOf(policy, dataSet)[0], dataSet.Volume, count);
        var from = "";
        foreach (var (index, copy) in CopiesOf(policy, volumes[0].DataSet).Index())
        {
            if (index > 0) yield return FlowOf(number, copy, from, dataSets.Count);
            from = Place(copy.Step);
            if (copy.Step.VaultAt is not null) yield return FlowOf(number, copy, copy.Step.To, dataSets.Count) with { Kind = CopyKind.Carried, To = from };
        }
    }

    private IReadOnlyList<CopyUnderKey> CopiesOf(BackupPolicy policy, DataSetDefinition dataSet) =>
        CopyKeys.OfEachStep(policy, null, HomeOf(dataSet), _tapes, Plan.From, CopyLabels.Of(Plan));

    private TopologyFlow FlowOf(int number, CopyUnderKey copy, string from, int count) =>
        new(number, CopyKinds.Of(copy.Step), from, copy.Step.To, count, copy.Label, copy.MovesBlocks)
        {
            DriveKeys = _tapes.Contains(copy.Step.To) && Plan.Tapes.First(tape => tape.Name == copy.Step.To) is { KeyServer: { } server } tape ? KeyManagerWords.OfDrives(tape, server) : null,
        };

    private static string Place(BackupStep step) => step.VaultAt is { } site ? CopyRoute.Carried(step.To, site) : step.To;

    private Sysplex? HomeOf(DataSetDefinition dataSet)
    {
        if (Plan.Sysplexes.Count == 0) return null;
        if (!_homes.TryGetValue(dataSet.Volume, out var home)) _homes[dataSet.Volume] = home = HomeSysplex.Of(Plan, dataSet);
        return home;
    }
}
