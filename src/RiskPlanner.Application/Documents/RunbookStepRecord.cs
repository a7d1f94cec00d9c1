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
/// <param name="Takes">How long it takes (ISO 8601 duration): an assumption.</param>
public sealed record RunbookStepRecord(
    int Number, string Actor, string System, string Instruction, string Tool, string Before, string Expected, string After, string Takes);
