using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>A replay that goes on step by step: one operation, one strike or the recovery of one data set at a time. For one thread.</summary>
internal sealed partial class ReplayCourse
{
    private readonly CourseProgress _progress;
    private readonly DiscoveryQueue _queue;
    private readonly JobControl _jobs;
    private readonly bool _storesFollow;

    /// <summary>A replay at its beginning.</summary>
    public ReplayCourse(ReplayScript script, IWorld world, ReplayLog log)
        : this(script, BeginningOf(script, new ReplayState(script.Plan, world, log) { RestoreBy = script.Choices.RestoreBy }))
    {
        // A mirror of a CKDS holds what its source holds from the first moment on, and not only once something happens.
        if (!script.Plan.KeyStores.Any(store => store.Follows is { By: KeyStoreTransport.Mirror })) return;
        State.AdvanceTo(script.Plan.From);
        State.FollowMirrors();
    }

    private ReplayCourse(ReplayScript script, CourseProgress progress)
    {
        (Script, _progress, _queue) = (script, progress, new DiscoveryQueue(script, progress));
        _jobs = new JobControl(script, progress, _queue);
        _storesFollow = script.Plan.KeyStores.Any(store => store.Follows is not null);
    }

    /// <summary>What is replayed.</summary>
    public ReplayScript Script { get; }

    /// <summary>What the story knows.</summary>
    public ReplayState State => _progress.State;

    /// <summary>What the last step was; null before the first.</summary>
    public HappeningKind? Last { get; private set; }

    /// <summary>Whether a recovery is under way just now.</summary>
    public bool IsRecovering { get; private set; }

    /// <summary>
    /// Whether a loss was discovered later than its data set's schedules have it: nobody was there to look, as where no system runs that could.
    /// </summary>
    public bool IsLate { get; private set; }

    /// <summary>Which part of the operations is done, from 0 to 1.</summary>
    public double Share => Script.Operations.Count == 0 ? 0 : (double)_progress.Operations / Script.Operations.Count;

    /// <summary>What became of the data sets whose loss is discovered, in the plan's order.</summary>
    public IReadOnlyList<DataSetOutcome> Outcomes =>
        [.. Script.Plan.DataSets.Select(dataSet => _progress.Outcomes.GetValueOrDefault(dataSet.Name)).OfType<DataSetOutcome>()];

    /// <summary>
    /// Of those whose losses are discovered at one moment the one that is recovered first; null for the plan's order. What becomes of it is the same, as recoveries of one
    /// moment do not see each other, where no key store follows another one.
    /// </summary>
    public DataSetName? First
    {
        set => _queue.First = value;
    }

    /// <summary>What became of a data set; null while its loss is not discovered.</summary>
    public DataSetOutcome? OutcomeOf(DataSetName name) => _progress.Outcomes.GetValueOrDefault(name);

    /// <summary>Whether the jobs of a data set are held, because its recovery is under way or nothing brings it back.</summary>
    public bool IsHeld(DataSetName name) => _progress.Renewal.IsHeld(name);

    /// <summary>What was discovered between events, in order of time; empty where nothing is.</summary>
    public IReadOnlyList<DiscoveredLoss> Discoveries => _progress.Renewal.Discoveries;

    /// <summary>Why each event that has struck had no effect; null where it had one.</summary>
    public IReadOnlyList<Failure?> Effects => _progress.Effects;

    /// <summary>Another replay that stands where this one does; from now on each goes on by itself. Who listens to the log is left out.</summary>
    public ReplayCourse Fork() => new(Script, _progress.Fork()) { Last = Last };

    /// <summary>The same, which goes on by itself and writes no log.</summary>
    public ReplayCourse Quiet() => Fork();

    /// <summary>Another replay of the same history that something else strikes: nothing may have struck yet.</summary>
    /// <param name="script">The other one's script; its operations up to here are those of this one.</param>
    /// <param name="log">The log of the other one.</param>
    public ReplayCourse ForkFor(ReplayScript script, ReplayLog log)
    {
        if (State.Strikes > 0) throw new InvalidOperationException("Something has struck already.");
        var beginning = BeginningOf(script, State.Fork(log));
        beginning.Operations = _progress.Operations;
        return new ReplayCourse(script, beginning) { Last = Last };
    }

    /// <summary>Plays the history up to the first event.</summary>
    public void PlayHistory(CancellationToken cancellation) => PlayHistory(Script.Strikes[0].At, cancellation);

    /// <summary>Plays the history up to a moment, its operations included; nothing may have struck.</summary>
    public void PlayHistory(Instant until, CancellationToken cancellation)
    {
        while (_progress.Operations < Script.Operations.Count && Script.Operations[_progress.Operations].At <= until)
        {
            cancellation.ThrowIfCancellationRequested();
            Perform(Script.Operations[_progress.Operations]);
        }
    }

    /// <summary>Plays of the history up to a moment what is needed, and leaves the rest out; nothing may have struck.</summary>
    /// <param name="until">The moment.</param>
    /// <param name="isNeeded">Tells of the place of an operation whether it is needed.</param>
    public void PlayHistory(Instant until, Func<int, bool> isNeeded)
    {
        for (; _progress.Operations < Script.Operations.Count && Script.Operations[_progress.Operations].At <= until;)
        {
            if (isNeeded(_progress.Operations)) Perform(Script.Operations[_progress.Operations]);
            else _progress.Operations++;
        }
    }

    /// <summary>How many operations are done or left out.</summary>
    public int Operations => _progress.Operations;

    /// <summary>Lets time pass in which nothing happens; dates of keys that pass meanwhile are seen.</summary>
    public void PassTo(Instant moment)
    {
        foreach (var date in Script.Operations.OfType<KeyDateOperation>().Where(date => date.At > State.Now && date.At <= moment))
        {
            State.AdvanceTo(date.At);
            LookForDamage(date.Key.Label, alone: true);
        }

        AdvanceTo(moment);
    }

    /// <summary>Takes the next step.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Next()
    {
        if (Script.Between.Recovers) return NextInTime();
        var operation = _progress.Operations < Script.Operations.Count ? Script.Operations[_progress.Operations] : null;
        var limit = operation?.At ?? Instant.MaxValue;
        var allStruck = State.Strikes == Script.Strikes.Count;
        var isAllDiscovered = _progress.Outcomes.Count == Script.Plan.DataSets.Count;
        // An operation at the moment of a strike still runs; one at the moment of a discovery is what discovers.
        // Where no data set is left to recover, nothing but the strikes is of interest.
        if (!allStruck && (isAllDiscovered || Script.Strikes[State.Strikes].At < limit))
        {
            Strike(Script.Strikes[State.Strikes]);
            return true;
        }

        if (isAllDiscovered) return false;
        if (operation is not (null or KeyDateOperation)) _queue.LookAhead(operation.At);
        if (allStruck && _queue.Next(Before(operation)) is { } discovered) Recover(discovered.DataSet, discovered.At);
        else if (operation is null) return false;
        else Perform(operation);
        return true;
    }

    /// <summary>The last moment at which somebody looks before an operation: one at the moment of an operation is before it, but for dates of keys, which hold from their moment on.</summary>
    private static Instant Before(Operation? operation) => operation switch
    {
        null => Instant.MaxValue,
        KeyDateOperation date => date.At - Duration.Epsilon,
        _ => operation.At,
    };

    /// <summary>What would become of a data set if recovery began now; changes this course.</summary>
    public DataSetOutcome RecoverNow(DataSetDefinition dataSet) => _progress.Recovery.Recover(State.AsIs(dataSet));

    private void Strike(Strike strike)
    {
        Last = HappeningKind.Strike;
        AdvanceTo(strike.At);
        State.Notices.LookBefore(State, Script.JobLabels);
        State.FirstStrike ??= strike.At;
        State.Log.Verbose = true;
        State.Log.WriteStrike(strike.At, strike.Target, $"{strike.Threat.Title}: {strike.Threat.Description}");
        (State.KeyStore, State.Policy, State.By, State.AsOf) = (strike.In, strike.Policy, strike.By, strike.PutsBackOf(Script.Plan));
        var held = Script.Plan.DataSets.Where(dataSet => dataSet.Opens is not null && _progress.IsPending(dataSet) && State.World.IsHeldOpen(State.AddressOf(dataSet))).ToList();
        if (strike.Threat.OpensItsTarget) OpenFor(strike);
        var copies = Script.Between.Recovers ? CopyMending.StruckBy(State, strike) : [];
        var answer = State.Logged(strike.Hit(State));
        State.FollowMirrors();
        State.Strikes++;
        _progress.Effects.Add(answer.Failure);
        if (Script.Between.Recovers && strike is { Way: Discovery.AtOnce, Threat.Target: ThreatTarget.BackupJob }) State.Mend(strike.Target);
        if (Script.Between.Recovers && answer.Done) _progress.Mending.Notice(State, strike, copies);
        _progress.Recovery.MoveOn();
        LookForDamage();
        _queue.NoteSuspendedMirrors();
        Restart(held);
    }

    /// <summary>What an event opens is recalled for it, as for any program, and its time on disk begins anew.</summary>
    private void OpenFor(Strike strike)
    {
        if (Script.Plan.DataSets.FirstOrDefault(candidate => candidate.Name.Text == strike.Target) is not { Migrates: { } migration } dataSet || !State.World.IsRunning(State.HomeOf(dataSet).Name)) return;
        new RecallOperation(State.Now, dataSet).Perform(State);
        _progress.Opened.Open(dataSet, migration, State.Now);
    }

    /// <summary>Lets time pass up to a moment; what events have opened is migrated again meanwhile.</summary>
    private void AdvanceTo(Instant moment)
    {
        while (_progress.Opened.TakeBefore(moment) is { } migration)
        {
            if (_jobs.IsOver(migration)) continue;
            State.AdvanceTo(Instant.Max(State.Now, migration.At));
            if (_jobs.CanRun(migration)) migration.Perform(State);
        }

        State.AdvanceTo(moment);
    }

    /// <summary>Who had something open that is closed now opens it at once; where he cannot, he notices.</summary>
    private void Restart(List<DataSetDefinition> held)
    {
        foreach (var dataSet in held)
        {
            var operation = new OpenOperation(State.Now, dataSet);
            if (State.World.IsHeldOpen(State.AddressOf(dataSet)) || !State.World.IsRunning(operation.SysplexIn(State)!)) continue;
            _queue.Note(operation);
            operation.Perform(State);
        }
    }

    private void Recover(DataSetDefinition dataSet, Instant at)
    {
        Last = HappeningKind.Outcome;
        IsLate |= at > Script.Discoveries[dataSet.Name];
        AdvanceTo(Instant.Max(State.Now, at));
        IsRecovering = true;
        _progress.Outcomes[dataSet.Name] = _progress.Recovery.Recover(State.AsIs(dataSet));
        State.FollowMirrors();
        IsRecovering = false;
        _queue.MarkDiscovered();
    }

    private void Perform(Operation operation)
    {
        _progress.Operations++;
        Last = HappeningKinds.Of(operation);
        if (_jobs.IsOver(operation)) return;
        if (_jobs.IsBetweenEvents(operation))
        {
            if (operation is UpdateOperation { Number: 1 } load) State.LeaveLoadOut(load.DataSet.Name);
            return;
        }

        AdvanceTo(operation.At);
        if (!_jobs.CanRun(operation)) return;
        _progress.Opened.Perform(operation);
        if (operation is MigrationOperation planned && _progress.Opened.Delays(planned)) return;
        _progress.Recovery.MoveOn();
        State.JobFailure = null;
        operation.Perform(State);
        NoteFailure(operation);
        if (operation is KeyDateOperation { Key.Label: var dated }) LookForDamage(dated, alone: true);
        if (operation is RelabelOperation relabelling) LookAt(relabelling.DataSet);
        if (!operation.ChangesKeys) return;
        State.FollowMirrors();
        // What happens to one record changes no other key, but for those that come over with it. Before anything strikes, access is lost by what the plan
        // lets happen to a record alone.
        if (operation is KeyRecordOperation { Key.Label: var changed }) LookForDamage(changed, alone: State.FirstStrike is null || !_storesFollow);
        else if (State.FirstStrike is not null) LookForDamage();
    }

    /// <summary>Who runs a job that failed notices what is gone.</summary>
    private void NoteFailure(Operation job)
    {
        _queue.NoteFailure(job);
        if (Script.Between.Recovers) foreach (var noticed in _queue.TakeNoticedByJobs()) _progress.Mending.Notice(State, noticed);
    }

    /// <summary>Looks at the data sets whose loss is not discovered.</summary>
    /// <param name="changed">The label to which the plan has let something happen, where it did.</param>
    /// <param name="alone">Whether that label and the data sets under it are looked at alone.</param>
    private void LookForDamage(KeyLabel? changed = null, bool alone = false)
    {
        foreach (var dataSet in Script.Plan.DataSets)
        {
            var isOfThePlan = changed is not null && State.AsIs(dataSet).KeyLabel == changed;
            if (_progress.IsPending(dataSet) && (!alone || isOfThePlan)) State.Damage.Look(State, dataSet, isOfThePlan);
        }

        if (State.Strikes == 0) return;
        State.Notices.Look(State, alone ? [.. Script.JobLabels.Where(job => job.Label == changed)] : Script.JobLabels, State.Strikes - 1, changed);
        _queue.Looked();
    }

    /// <summary>Looks at a data set that has come under another label, or could not.</summary>
    private void LookAt(DataSetDefinition dataSet)
    {
        State.Damage.Look(State, dataSet);
        if (State.Strikes > 0) _queue.Looked();
    }

    private static CourseProgress BeginningOf(ReplayScript script, ReplayState state) => new(state, new RecoveryProcedure(state));
}
