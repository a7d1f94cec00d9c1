using NodaTime;
using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Application.Documents;

/// <summary>A step of a runbook.</summary>
/// <param name="Number">Its number, 1 for the first.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="System">On which system; empty where on none.</param>
/// <param name="Instruction">What to do, in a sentence.</param>
/// <param name="Tool">With what.</param>
/// <param name="Before">What to check before.</param>
/// <param name="Expected">What the system says when it went well.</param>
/// <param name="After">What to check afterwards.</param>
/// <param name="Takes">How long it takes: an assumption; null where it needs what the plan has not.</param>
public sealed record RunbookStepRecord(
    int Number, string Actor, string System, string Instruction, string Tool, string Before, string Expected, string After, Duration? Takes)
{
    /// <summary>What kind of action it is; null in documents of earlier versions.</summary>
    public RecoveryAction? Action { get; init; }

    /// <summary>Whether it only checks: nothing is missed when it is left out.</summary>
    public bool Check { get; init; }
}
