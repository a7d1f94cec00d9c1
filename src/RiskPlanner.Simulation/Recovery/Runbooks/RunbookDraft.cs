namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>
/// A runbook while a recovery is under way. What changes the systems for good (a key that is back, a service that is up) stays
/// in it; what belongs to one route goes when the next one is tried. For one recovery and one thread.
/// </summary>
internal sealed class RunbookDraft
{
    private readonly List<(RecoveryAction Action, string System, string Instruction)> _lasting = [];
    private readonly List<(RecoveryAction Action, string System, string Instruction)> _route = [];
    private readonly List<RouteNotTaken> _notTaken = [];

    /// <summary>Another route is tried: the steps of the one before did not help.</summary>
    public void StartRoute() => _route.Clear();

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
    public Runbook Led() => new(Numbered([.. _lasting, .. _route]), _notTaken);

    /// <summary>The runbook where an outage would be ended by some action, after which the data can be read.</summary>
    public Runbook Ended(OutageEnd end, string by) => new(
        end.Action is { } action ? Numbered([(action, by, end.Words), (RecoveryAction.ReadData, by, "Read the data set again.")]) : [],
        _notTaken);

    /// <summary>The runbook where nothing helps.</summary>
    public Runbook Failed() => new([], _notTaken);

    private static IReadOnlyList<RunbookStep> Numbered(IReadOnlyList<(RecoveryAction Action, string System, string Instruction)> steps) =>
        [.. steps.Select((step, index) => new RunbookStep(index + 1, step.Action, step.System, step.Instruction))];
}
