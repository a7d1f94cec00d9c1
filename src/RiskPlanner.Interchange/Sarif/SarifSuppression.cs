namespace RiskPlanner.Interchange;

/// <summary>Why a result fails nothing.</summary>
/// <param name="Why">The reason.</param>
/// <param name="By">Who answers for it; null when nobody is named.</param>
/// <param name="Until">The last day on which it counts; null when it has none.</param>
internal sealed record SarifSuppression(string Why, string? By, string? Until);
