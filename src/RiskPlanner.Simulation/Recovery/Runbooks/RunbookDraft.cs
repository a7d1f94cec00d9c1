namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>
/// A runbook while a recovery is under way. What changes the systems for good stays in it; what belongs to one route goes when
/// the next one is tried. For one recovery and one thread.
/// </summary>
internal sealed class RunbookDraft
{
    private readonly List<(RecoveryAction Action, string System, string Instruction)> _lasting = [];
    private readonly List<(RecoveryAction Action, string System, string Instruction)> _route = [];
    private IReadOnlyList<Repair> _repairs = [];
    private readonly List<RouteNotTaken> _notTaken = [];

    /// <summary>Another route is tried: the steps of the one before did not help.</summary>
    public void StartRoute()
    {
        _route.Clear();
        _repairs = [];
    }

    /// <summary>Notes what the present route stands on, whoever put it right.</summary>
    public void StandOn(IReadOnlyList<Repair> repairs) => _repairs = repairs;

    /// <summary>Notes a step that changes the systems for good.</summary>
    public void Keep(RecoveryAction action, string system, string instruction) => _lasting.Add((action, system, instruction));

    /// <summary>Notes a step of the present route.</summary>
    public void Add(RecoveryAction action, string system, string instruction) => _route.Add((action, system, instruction));

    /// <summary>Notes a route that led nowhere; what befell several alike is noted once.</summary>
    public void NoteNotTaken(string route, string why, string prerequisite)
    {
        var noted = new RouteNotTaken(route, why, prerequisite);
        if (!_notTaken.Contains(noted)) _notTaken.Add(noted);
    }

    /// <summary>The runbook of a recovery that led to the data.</summary>
    public Runbook Led() => new(
        Numbered([.. _lasting, .. Steps(_repairs), .. _route]), _notTaken);

    /// <summary>The runbook where an outage would be ended by some action, after which the data can be read.</summary>
    /// <param name="end">What ends it.</param>
    /// <param name="by">On which system.</param>
    /// <param name="after">What was put right before.</param>
    public Runbook Ended(OutageEnd end, string by, IReadOnlyList<Repair> after) => new(
        end.Action is { } action ? Numbered([.. Steps(after), (action, by, end.Words), (RecoveryAction.ReadData, by, "Read the data set again.")]) : [],
        _notTaken);

    /// <summary>The runbook where nothing helps.</summary>
    public Runbook Failed() => new([], _notTaken);

    private static IEnumerable<(RecoveryAction Action, string System, string Instruction)> Steps(IReadOnlyList<Repair> repairs) =>
        repairs.Select(repair => (repair.Action, repair.System, repair.Instruction));

    private static IReadOnlyList<RunbookStep> Numbered(IReadOnlyList<(RecoveryAction Action, string System, string Instruction)> steps) =>
        [.. steps.Select((step, index) => new RunbookStep(index + 1, step.Action, step.System, step.Instruction))];
}
