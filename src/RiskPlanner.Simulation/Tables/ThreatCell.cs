namespace RiskPlanner.Simulation.Tables;

/// <summary>A cell of a threat table with the evidence behind it.</summary>
/// <param name="Text">What it says, such as "Yes, if copy is offsite".</param>
/// <param name="Verdict">The kind of what it says.</param>
/// <param name="Variants">The variants that were replayed.</param>
public sealed record ThreatCell(string Text, Verdict Verdict, IReadOnlyList<CellVariant> Variants)
{
    /// <summary>What decided about data sets of a plan; null in tables of methods.</summary>
    public CellDetail? Detail { get; init; }
}
