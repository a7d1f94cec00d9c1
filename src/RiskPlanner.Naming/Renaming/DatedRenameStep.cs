using NodaTime;

namespace RiskPlanner.Naming;

/// <summary>A step of a renaming as a plan has it.</summary>
/// <param name="Step">The step.</param>
/// <param name="At">When the plan has it done; null where the plan does not have it done.</param>
/// <param name="WhyNot">Why the plan does not have it done, as a sentence; null where it has.</param>
public sealed record DatedRenameStep(RenameStep Step, Instant? At, string? WhyNot);
