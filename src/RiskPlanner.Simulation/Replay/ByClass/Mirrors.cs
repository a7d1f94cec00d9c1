using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>The mirrors that the policies of a plan start. Immutable.</summary>
internal sealed class Mirrors
{
    private readonly Dictionary<string, List<Mirror>> _from = [];
    private readonly Dictionary<string, List<Mirror>> _to = [];

    /// <summary>The mirrors of a plan: of several that pair the same volumes the first one counts.</summary>
    public Mirrors(Plan plan, BackupCoverage coverage)
    {
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var policy in coverage.ContinuousOf(dataSet)) Add(dataSet, policy.Steps[0]);
        }
    }

    /// <summary>The mirrors of a volume, in the order in which they start.</summary>
    public IReadOnlyList<Mirror> From(string volume) => _from.GetValueOrDefault(volume) ?? [];

    /// <summary>The mirrors that a volume is the secondary of.</summary>
    public IReadOnlyList<Mirror> To(string volume) => _to.GetValueOrDefault(volume) ?? [];

    private void Add(DataSetDefinition dataSet, BackupStep step)
    {
        if (!_from.TryGetValue(dataSet.Volume, out var from)) _from[dataSet.Volume] = from = [];
        foreach (var mirror in from)
        {
            if (mirror.Secondary == step.To) return;
        }

        var started = new Mirror(dataSet.Volume, step.To, step.Utility, step.Lag?.ToDuration() ?? Duration.Zero, dataSet);
        from.Add(started);
        if (!_to.TryGetValue(step.To, out var to)) _to[step.To] = to = [];
        to.Add(started);
    }
}
