namespace RiskPlanner.Application.Threats;

/// <summary>A cell that reads differently in two derivations of the same plan.</summary>
/// <param name="Table">The title of its table.</param>
/// <param name="Threat">The threat of its row.</param>
/// <param name="Column">The data set, or what else its column is.</param>
/// <param name="Before">What it said; null where there was no such cell.</param>
/// <param name="After">What it says; null where there is no such cell any more.</param>
public sealed record VerdictDifference(string Table, string Threat, string Column, string? Before, string? After)
{
    /// <summary>Whether the data survived before and does not now.</summary>
    public bool IsWorse => Survives(Before) && After is not null && !Survives(After);

    /// <summary>Whether the data did not survive before and does now.</summary>
    public bool IsBetter => Before is not null && !Survives(Before) && Survives(After);

    private static bool Survives(string? cell) => cell?.StartsWith("Yes", StringComparison.Ordinal) ?? false;
}
