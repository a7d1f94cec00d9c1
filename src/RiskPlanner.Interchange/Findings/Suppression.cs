using NodaTime;

namespace RiskPlanner.Interchange;

/// <summary>Why a finding fails nothing.</summary>
/// <param name="By">Who said so; null where nobody did.</param>
/// <param name="Until">The last day on which it counts; null when it has no end.</param>
/// <param name="Why">The reason.</param>
public sealed record Suppression(string? By, LocalDate? Until, string Why);
