using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// Data sets that events have opened: DFSMShsm recalls them for that, and migrates them once more when nobody has opened them since for as long as the plan says. The plan's
/// own schedules know nothing of it. For one replay and one thread.
/// </summary>
internal sealed class OpenedByEvents
{
    private readonly SortedDictionary<DataSetName, MigrationOperation> _due = new(Comparer<DataSetName>.Create((one, other) => string.CompareOrdinal(one.Text, other.Text)));

    /// <summary>An event opens a data set that migrates.</summary>
    public void Open(DataSetDefinition dataSet, Migration migration, Instant at) => _due[dataSet.Name] = new MigrationOperation(at + migration.After.ToDuration(), dataSet, migration);

    /// <summary>A job runs: where it opens a data set as the plan has it, the plan's schedules say from now on when that is migrated.</summary>
    public void Perform(Operation operation)
    {
        if (_due.Count > 0 && OpenedBy(operation) is { } name) _due.Remove(name);
    }

    /// <summary>Whether a migration that schedules have comes too soon, because an event has opened the data set since.</summary>
    public bool Delays(MigrationOperation migration) => _due.TryGetValue(migration.DataSet.Name, out var due) && migration.At < due.At;

    /// <summary>Takes the next migration before a moment; null where there is none.</summary>
    public MigrationOperation? TakeBefore(Instant moment)
    {
        if (_due.Count == 0 || _due.Values.Where(due => due.At < moment).MinBy(due => due.At) is not { } next) return null;
        _due.Remove(next.DataSet.Name);
        return next;
    }

    private static DataSetName? OpenedBy(Operation operation) => operation switch
    {
        UpdateOperation update => update.DataSet.Name,
        UseOperation use => use.DataSet.Name,
        RelabelOperation relabelling => relabelling.DataSet.Name,
        RecallOperation recall => recall.DataSet.Name,
        BackupOperation backup when MigratedTimes.Opens(backup.Policy) => backup.DataSet.Name,
        _ => null,
    };

    /// <summary>The same in another replay.</summary>
    public OpenedByEvents Fork()
    {
        var copy = new OpenedByEvents();
        foreach (var (name, due) in _due) copy._due[name] = due;
        return copy;
    }
}
