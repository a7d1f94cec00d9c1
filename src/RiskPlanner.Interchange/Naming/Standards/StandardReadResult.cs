using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>What reading a standard gave: the standard, or every fault that keeps it from being one.</summary>
/// <param name="Standard">The standard; null exactly when there are faults.</param>
/// <param name="Faults">Every fault, by line and column.</param>
/// <param name="Sha256">The SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.</param>
public sealed record StandardReadResult(CompiledStandard? Standard, IReadOnlyList<PlanFileFault> Faults, string Sha256)
{
    /// <summary>Where the exceptions of the standard stand in the text, in their order: line and column, from 1 on.</summary>
    public IReadOnlyList<(int Line, int Column)> ExceptionPlaces { get; init; } = [];
}
