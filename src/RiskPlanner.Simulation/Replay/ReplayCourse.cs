using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
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
        : this(script, new CourseProgress(
            new ReplayState(script.Plan, world, log), script.Plan.DataSets.OrderBy(dataSet => script.Discoveries[dataSet.Name])))
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

    /// <summary>Another replay that stands where this one does; from now on each goes on by itself. Who listens to the log is left out.</summary>
    /// <exception cref="NotSupportedException">The world holds what cannot be copied.</exception>
    public ReplayCourse Fork() => new(Script, StateCopier.Copy(_progress)) { Last = Last };

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
        State.Logged(strike.Threat.Strike(State, strike.Target));
    }

    private void Recover(DataSetDefinition dataSet)
    {
        Last = HappeningKind.Outcome;
        State.AdvanceTo(Instant.Max(State.Now, Script.Discoveries[dataSet.Name]));
        IsRecovering = true;
        _progress.Outcomes[dataSet.Name] = _progress.Recovery.Recover(dataSet);
        IsRecovering = false;
    }

    private void Perform(Operation operation)
    {
        _progress.Operations++;
        Last = HappeningKinds.Of(operation);
        if (IsOver(operation)) return;
        State.AdvanceTo(operation.At);
        if (CanRun(operation)) operation.Perform(State);
    }

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
