using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// A data set that is judged for all that are like it, and from when on it is: once each of its policies and each cycle of its CKDS has been
/// done once, or, where it is born within the horizon, from its birth on. For one thread.
/// </summary>
internal sealed class Subject
{
    private readonly Plan _plan;
    private readonly string? _keyStore;
    private readonly List<BackupPolicy> _policies;
    private readonly List<CkdsBackup> _cycles;
    private Instant? _born;
    private Instant _complete;

    /// <summary>A subject of which nothing is known yet.</summary>
    /// <param name="plan">The part of the plan that decides about it.</param>
    /// <param name="group">What it stands for.</param>
    /// <param name="dataSet">The data set, as it is in that part.</param>
    public Subject(Plan plan, StructuralClass group, DataSetDefinition dataSet)
    {
        (_plan, Group, DataSet, _complete) = (plan, group, dataSet, plan.From);
        _policies = [.. new BackupCoverage(plan).PoliciesOf(dataSet)];
        Policies = [.. _policies];
        var isEncrypted = dataSet.Labels.Any() || _policies.SelectMany(policy => policy.Steps).Any(step => CopyLabels.Of(plan).OfferedTo(step) is not null);
        _keyStore = isEncrypted ? HomeSysplex.Of(plan, dataSet).KeyStore : null;
        _cycles = [.. plan.KeyStores.Where(store => store.Name == _keyStore).SelectMany(store => store.Backups)];
    }

    /// <summary>What it stands for.</summary>
    public StructuralClass Group { get; }

    /// <summary>The data set.</summary>
    public DataSetDefinition DataSet { get; }

    /// <summary>Its policies.</summary>
    public IReadOnlyList<BackupPolicy> Policies { get; }

    /// <summary>The name of the key store of its keys; null where neither it nor a copy is encrypted.</summary>
    public string? KeyStore => _keyStore;

    /// <summary>Whether it is known from when on it is judged.</summary>
    public bool HasBegun => _born > _plan.From || (_born is not null && _policies.Count == 0 && _cycles.Count == 0);

    /// <summary>From when on it is judged, if what has never been done by now never is.</summary>
    public Instant JudgedFrom => _born is { } born && born > _plan.From ? born : _complete;

    /// <summary>Why it is not judged from the beginning on; null where it is.</summary>
    public JudgedFromReason? Reason => JudgedFrom == _plan.From ? null : _born > _plan.From ? JudgedFromReason.Birth : JudgedFromReason.FirstCycles;

    /// <summary>Whether it was ever written.</summary>
    public bool IsWritten => _born is not null;

    /// <summary>Looks at what has been done by a moment.</summary>
    public void Look(ReplayState state, Instant at)
    {
        if (_born is null && state.VersionsOf(DataSet.Name).Count > 0) _born = at;
        if (HasBegun) return;
        var before = _policies.Count + _cycles.Count;
        _policies.RemoveAll(policy => state.CopiesOf(DataSet.Name).Exists(copy => ReferenceEquals(copy.Policy, policy) && copy.StepIndex == policy.Steps.Count - 1));
        _cycles.RemoveAll(cycle => state.CkdsCopiesOf(_keyStore!).Exists(copy => copy.Number > 0 && copy.Cycle == cycle.Name));
        if (_policies.Count + _cycles.Count < before) _complete = at;
    }
}
