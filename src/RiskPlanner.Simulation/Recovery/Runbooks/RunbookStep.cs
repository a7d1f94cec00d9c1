namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>A step of a runbook.</summary>
/// <param name="Number">Its number, 1 for the first.</param>
/// <param name="Action">What kind of action it is.</param>
/// <param name="System">The system that it is done on; empty where it is done on none.</param>
/// <param name="Instruction">What to do, in a sentence.</param>
public sealed record RunbookStep(int Number, RecoveryAction Action, string System, string Instruction)
{
    /// <summary>Who does it, with what, what to check, and how long it takes.</summary>
    public ActionProfile Profile => RecoveryActions.Of(Action);
}
