using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>Which jobs of the schedules run, and which stand still or are held. For one thread.</summary>
/// <param name="script">What is replayed.</param>
/// <param name="progress">How far the replay is.</param>
/// <param name="queue">Whose losses are still to be discovered.</param>
internal sealed class JobControl(ReplayScript script, CourseProgress progress, DiscoveryQueue queue)
{
    /// <summary>Whether the sysplex of an operation runs; that its jobs stand still is told once.</summary>
    public bool CanRun(Operation operation)
    {
        var state = progress.State;
        if (operation.SysplexIn(state) is not { } sysplex || state.World.IsRunning(sysplex)) return true;
        if (state.Standstills.Add(sysplex)) state.Log.Write(state.Now, "schedule", sysplex, "the sysplex does not run: its jobs stand still");
        return false;
    }

    /// <summary>Whether an operation works on a data set whose story has ended, or whose jobs are held while it is recovered.</summary>
    public bool IsOver(Operation operation) => operation switch
    {
        UpdateOperation update => IsOver(update.DataSet),
        UseOperation use => IsOver(use.DataSet),
        DeletionOperation deletion => IsOver(deletion.DataSet),
        RelabelOperation relabelling => IsOver(relabelling.DataSet) && !StillNotices(relabelling.DataSet, [relabelling.Change.KeyLabel], script.Plan.RunsAsOf(relabelling.DataSet)),
        MigrationOperation migration => IsOver(migration.DataSet),
        RecallOperation recall => IsOver(recall.DataSet),
        OpenOperation open => IsOver(open.DataSet),
        BackupOperation backup => IsOver(backup.DataSet) && !StillNotices(backup.DataSet, backup.Policy.Steps.Select(CopyLabels.Of(script.Plan).OfferedTo), backup.Policy.RunsAs),
        _ => false,
    };

    /// <summary>Whether an operation falls between the first and the last event of a replay in which nothing happens there but that time passes. The dump that an event is restored from belongs to the event.</summary>
    public bool IsBetweenEvents(Operation operation)
    {
        var struck = progress.State.Strikes;
        return !script.Between.JobsRun && operation is not (KeyDateOperation or VolumeDumpOperation) && struck > 0 && operation.At > script.Strikes[0].At && operation.At <= script.Strikes[^1].At;
    }

    /// <summary>Whether a job of a data set that was left alone, and looked at, will be the first to miss a key: for the sake of others that are under it.</summary>
    private bool StillNotices(DataSetDefinition dataSet, IEnumerable<KeyLabel?> labels, string? user) =>
        queue.HasOpenLosses && !progress.Renewal.IsHeld(dataSet.Name) && progress.Outcomes.GetValueOrDefault(dataSet.Name) is { Kind: OutcomeKind.Intact }
        && labels.Any(label => label is { } named && progress.State.Notices.Of(named, user) is { } gap && progress.State.Notices.Of(gap) is null);

    private bool IsOver(DataSetDefinition dataSet) => !progress.IsPending(dataSet) || progress.Renewal.IsHeld(dataSet.Name);
}
