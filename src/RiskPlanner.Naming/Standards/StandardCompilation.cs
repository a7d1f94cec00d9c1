namespace RiskPlanner.Naming;

/// <summary>What compiling a standard gave: the usable standard, or every fault that keeps it from being one.</summary>
/// <param name="Standard">The standard; null exactly when there are faults.</param>
/// <param name="Faults">The faults, in the order of the document's parts.</param>
public sealed record StandardCompilation(CompiledStandard? Standard, IReadOnlyList<StandardFault> Faults);
