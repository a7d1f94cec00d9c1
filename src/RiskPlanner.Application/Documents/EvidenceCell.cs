using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Documents;

/// <summary>A cell with the evidence behind it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Verdict">The kind of what it says.</param>
/// <param name="Variants">What was replayed.</param>
public sealed record EvidenceCell(string Text, Verdict Verdict, IReadOnlyList<EvidenceVariant> Variants)
{
    /// <summary>What decided, in the tables of a plan; null in tables of methods and in documents of earlier versions.</summary>
    public VerdictRecord? Detail { get; init; }
}
