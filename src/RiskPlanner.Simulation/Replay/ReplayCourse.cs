using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>A replay that goes on step by step: one operation, one strike or the recovery of one data set at a time. For one thread.</summary>
internal sealed class ReplayCourse
{
    private readonly CourseProgress _progress;

    /// <summary>A replay at its beginning.</summary>
    public ReplayCourse(ReplayScript script, IWorld world, ReplayLog log)
        : this(script, BeginningOf(script, new ReplayState(script.Plan, world, log)))
    {
    }

    private ReplayCourse(ReplayScript script, CourseProgress progress) => (Script, _progress) = (script, progress);

    /// <summary>What is replayed.</summary>
    public ReplayScript Script { get; }

    /// <summary>What the story knows.</summary>
    public ReplayState State => _progress.State;

    /// <summary>What the last step was; null before the first.</summary>
    public HappeningKind? Last { get; private set; }

    /// <summary>Whether a recovery is under way just now.</summary>
    public bool IsRecovering { get; private set; }

    /// <summary>Which part of the operations is done, from 0 to 1.</summary>
    public double Share => Script.Operations.Count == 0 ? 0 : (double)_progress.Operations / Script.Operations.Count;

    /// <summary>What became of the data sets whose loss is discovered, in the plan's order.</summary>
    public IReadOnlyList<DataSetOutcome> Outcomes =>
        [.. Script.Plan.DataSets.Select(dataSet => _progress.Outcomes.GetValueOrDefault(dataSet.Name)).OfType<DataSetOutcome>()];

    /// <summary>Why each event that has struck had no effect; null where it had one.</summary>
    public IReadOnlyList<Failure?> Effects => _progress.Effects;

    /// <summary>Another replay that stands where this one does; from now on each goes on by itself. Who listens to the log is left out.</summary>
    public ReplayCourse Fork() => new(Script, _progress.Fork()) { Last = Last };

    /// <summary>Another replay of the same history that something else strikes: nothing may have struck yet.</summary>
    /// <param name="script">The other one's script; its operations up to here are those of this one.</param>
    /// <param name="log">The log of the other one.</param>
    public ReplayCourse ForkFor(ReplayScript script, ReplayLog log)
    {
        if (_progress.Strikes > 0) throw new InvalidOperationException("Something has struck already.");
        var beginning = BeginningOf(script, State.Fork(log));
        beginning.Operations = _progress.Operations;
        return new ReplayCourse(script, beginning) { Last = Last };
    }

    /// <summary>Plays the history up to the first event.</summary>
    public void PlayHistory(CancellationToken cancellation)
    {
        while (_progress.Operations < Script.Operations.Count && Script.Operations[_progress.Operations].At <= Script.Strikes[0].At)
        {
            cancellation.ThrowIfCancellationRequested();
            Perform(Script.Operations[_progress.Operations]);
        }
    }

    /// <summary>Takes the next step.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Next()
    {
        var operation = _progress.Operations < Script.Operations.Count ? Script.Operations[_progress.Operations] : null;
        var limit = operation?.At ?? Instant.MaxValue;
        var allStruck = _progress.Strikes == Script.Strikes.Count;
        // An operation at the moment of a strike still runs; one at the moment of a discovery is what discovers.
        // Where no data set is left to recover, nothing but the strikes is of interest.
        if (!allStruck && (_progress.Pending.Count == 0 || Script.Strikes[_progress.Strikes].At < limit)) Strike(Script.Strikes[_progress.Strikes++]);
        else if (allStruck && _progress.Pending.TryPeek(out var dataSet) && Script.Discoveries[dataSet.Name] <= limit) Recover(_progress.Pending.Dequeue());
        else if (operation is null || _progress.Pending.Count == 0) return false;
        else Perform(operation);
        return true;
    }

    /// <summary>What would become of a data set if recovery began now; changes this course.</summary>
    public DataSetOutcome RecoverNow(DataSetDefinition dataSet) => _progress.Recovery.Recover(dataSet);

    private void Strike(Strike strike)
    {
        Last = HappeningKind.Strike;
        State.AdvanceTo(strike.At);
        State.FirstStrike ??= strike.At;
        State.Log.Verbose = true;
        State.Log.Write(strike.At, "strike", strike.Target, $"{strike.Threat.Title}: {strike.Threat.Description}");
        State.KeyStore = strike.In;
        var answer = State.Logged(strike.Hit(State));
        State.FollowMirrors();
        _progress.Effects.Add(answer.Failure);
        _progress.Recovery.MoveOn();
        LookForDamage();
    }

    private void Recover(DataSetDefinition dataSet)
    {
        Last = HappeningKind.Outcome;
        State.AdvanceTo(Instant.Max(State.Now, Script.Discoveries[dataSet.Name]));
        IsRecovering = true;
        _progress.Outcomes[dataSet.Name] = _progress.Recovery.Recover(dataSet);
        State.FollowMirrors();
        IsRecovering = false;
    }

    private void Perform(Operation operation)
    {
        _progress.Operations++;
        Last = HappeningKinds.Of(operation);
        if (IsOver(operation)) return;
        State.AdvanceTo(operation.At);
        if (!CanRun(operation)) return;
        _progress.Recovery.MoveOn();
        operation.Perform(State);
        if (!operation.ChangesKeys) return;
        State.FollowMirrors();
        // Before anything strikes, access is lost by what the plan lets happen to a record alone.
        if (State.FirstStrike is not null) LookForDamage();
        else if (operation is KeyRecordOperation { Key.Label: var label }) LookForDamage(label);
    }

    private void LookForDamage(KeyLabel? under = null)
    {
        foreach (var dataSet in _progress.Pending)
        {
            if (under is null || dataSet.KeyLabel == under) State.Damage.Look(State, dataSet);
        }
    }

    private static CourseProgress BeginningOf(ReplayScript script, ReplayState state) =>
        new(state, new RecoveryProcedure(state), script.Plan.DataSets.OrderBy(dataSet => script.Discoveries[dataSet.Name]));

    /// <summary>Whether the sysplex of an operation runs; that its jobs stand still is told once.</summary>
    private bool CanRun(Operation operation)
    {
        if (operation.SysplexIn(State.Plan) is not { } sysplex || State.World.IsRunning(sysplex)) return true;
        if (State.Standstills.Add(sysplex)) State.Log.Write(State.Now, "schedule", sysplex, "the sysplex does not run: its jobs stand still");
        return false;
    }

    /// <summary>Whether an operation works on a data set whose story has ended.</summary>
    private bool IsOver(Operation operation) => operation switch
    {
        UpdateOperation update => _progress.Outcomes.ContainsKey(update.DataSet.Name),
        UseOperation use => _progress.Outcomes.ContainsKey(use.DataSet.Name),
        BackupOperation backup => _progress.Outcomes.ContainsKey(backup.DataSet.Name),
        _ => false,
    };
}
