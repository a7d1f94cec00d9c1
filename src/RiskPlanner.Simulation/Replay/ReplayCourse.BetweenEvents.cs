using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <content>What goes on between events, where recoveries take effect after their time and the next event finds what they have left.</content>
internal sealed partial class ReplayCourse
{
    /// <summary>The next step where losses are recovered between events.</summary>
    private bool NextInTime()
    {
        var operation = _progress.Operations < Script.Operations.Count ? Script.Operations[_progress.Operations] : null;
        var (jobAt, strikeAt) = (operation?.At ?? Instant.MaxValue, State.Strikes < Script.Strikes.Count ? Script.Strikes[State.Strikes].At : Instant.MaxValue);
        var next = Instant.Min(Before(operation), strikeAt);
        if (_progress.Renewal.Next is { } due && due.At <= next)
        {
            // What was noticed before it takes effect is looked at before: recoveries that begin at one moment do not see each other.
            if (_queue.Next(due.At - Duration.Epsilon) is { } noticed) Discover(noticed.DataSet, noticed.At);
            else Complete(due.DataSet, due.At);
            return true;
        }

        if (_progress.Mending.Next is { } mended && mended <= next)
        {
            if (_queue.Next(mended - Duration.Epsilon) is { } noticed) Discover(noticed.DataSet, noticed.At);
            else Mend(mended);
            return true;
        }

        if (jobAt <= strikeAt && operation is not (null or KeyDateOperation)) _queue.LookAhead(jobAt);
        if (_queue.Next(next) is { } discovered)
        {
            Discover(discovered.DataSet, discovered.At);
            return true;
        }

        if (strikeAt < jobAt)
        {
            Strike(Script.Strikes[State.Strikes]);
            return true;
        }

        // When all has struck and been recovered, and nobody is left who could notice anything, nothing more is of interest.
        var isOver = operation is null || (strikeAt == Instant.MaxValue && _progress.Renewal.Next is null && _progress.Mending.Next is null && _queue.Next(Instant.MaxValue) is null && !_queue.HasOpenLosses);
        if (!isOver)
        {
            Perform(operation!);
            return true;
        }

        return Close();
    }

    /// <summary>Tells what became of the data sets that are left, one at a time: first of those that nothing is wrong with.</summary>
    private bool Close()
    {
        var left = Script.Plan.DataSets.Where(_progress.IsPending).OrderBy(dataSet => _queue.Lacks(dataSet).Count).FirstOrDefault();
        if (left is null) return false;
        var last = _progress.Renewal.Discoveries.LastOrDefault(discovery => discovery.Outcome.DataSet == left.Name);
        if (last is not null) _progress.Outcomes[left.Name] = last.Outcome;
        else Recover(left, _queue.Lacks(left).Count > 0 ? Instant.Max(Script.Plan.Until, State.Now) : State.Now);
        return true;
    }

    /// <summary>Somebody notices a loss: recoverers look for the way, and are at it until its time has come.</summary>
    private void Discover(DataSetDefinition dataSet, Instant at)
    {
        Last = HappeningKind.Outcome;
        AdvanceTo(Instant.Max(State.Now, at));
        var gaps = _queue.Lacks(dataSet).Where(lack => lack.At <= State.Now).Select(lack => lack.Gap).ToList();
        IsRecovering = true;
        // On a copy: what recoverers do takes effect when its time has come.
        var outcome = new RecoveryProcedure(State.Fork(State.Log)).Recover(State.AsIs(dataSet));
        IsRecovering = false;
        if (_progress.Renewal.WaitedFor(dataSet.Name, State.Now) is var waited && waited > Duration.Zero && outcome.Kind != OutcomeKind.Intact)
        {
            outcome = outcome with { Waited = waited };
            outcome = outcome with { Targets = TargetJudgement.Of(Script.Plan.Applications.FirstOrDefault(application => application.Name == dataSet.Application), outcome) };
        }

        _progress.Renewal.Discovered(State.Now, gaps, outcome);
        _queue.Looked();
    }

    /// <summary>Somebody puts right what he has noticed of keys, copies and jobs.</summary>
    private void Mend(Instant at)
    {
        Last = HappeningKind.RecoveryStep;
        AdvanceTo(Instant.Max(State.Now, at));
        _progress.Recovery.MoveOn();
        State.JobFailure = null;
        var (isDone, job) = _progress.Mending.Do(State, job => !_jobs.IsOver(job) && _jobs.CanRun(job));
        if (job is not null) NoteFailure(job);
        if (!isDone) return;
        State.FollowMirrors();
        LookForDamage();
    }

    /// <summary>A recovery takes effect: its data set is there again, and its jobs go on.</summary>
    private void Complete(DataSetName name, Instant at)
    {
        Last = HappeningKind.RecoveryStep;
        AdvanceTo(Instant.Max(State.Now, at));
        _progress.Recovery.MoveOn();
        var dataSet = Script.Plan.DataSets.First(candidate => candidate.Name == name);
        var outcome = _progress.Renewal.Take(name);
        if (RenewalSteps.CarryOut(State, dataSet, outcome))
        {
            _progress.Renewal.Done(name, State.Now);
            State.Log.Write(State.Now, "recovered", name.Text, $"{OutcomeWords.Route(outcome)}: jobs go on from the version of {outcome.CommittedAt}");
        }
        else
        {
            _progress.Renewal.Failed(name);
            State.Log.Write(State.Now, "recover", name.Text, "what was planned cannot be done any more: recoverers look again");
        }

        State.FollowMirrors();
        LookForDamage();
    }
}
