namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>What the procedure of a scenario came to.</summary>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Slips">What is wrong with it, by rule; of steps that were left out nothing is said.</param>
/// <param name="Outcome">What it is worth: <c>readable</c>, <c>without-redundancy</c> or <c>unreadable</c>.</param>
/// <param name="OutcomeText">The same as a sentence.</param>
/// <param name="Labels">The labels whose private keys are of use at the second server after the loss.</param>
/// <param name="Readings">The readings after the loss.</param>
/// <param name="Redundancy">The losses besides, one at a time.</param>
/// <param name="Costs">What each step costs where it alone is left out; null where steps were left out.</param>
/// <param name="Servers">The records of each key server.</param>
public sealed record ProcedureDocument(
    IReadOnlyList<StepRecord> Steps,
    IReadOnlyList<SlipRecord> Slips,
    string Outcome,
    string OutcomeText,
    IReadOnlyList<string> Labels,
    IReadOnlyList<ReadingRecord> Readings,
    IReadOnlyList<SpareRecord> Redundancy,
    IReadOnlyList<StepCostRecord>? Costs,
    IReadOnlyList<ServerRecord> Servers)
{
    /// <summary>Whether there is something to do about it: it is not worth what it could be, or has slips.</summary>
    public bool IsFinding => Outcome != "readable" || Slips.Count > 0;
}
