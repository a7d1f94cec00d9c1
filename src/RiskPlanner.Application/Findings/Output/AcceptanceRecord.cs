using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Findings.Output;

/// <summary>Who answers for a finding, as JSON has it.</summary>
/// <param name="By">Who; null where nobody is named.</param>
/// <param name="Until">The last day on which it counts, in ISO 8601; null when it has no end.</param>
/// <param name="Why">The reason.</param>
public sealed record AcceptanceRecord(string? By, string? Until, string Why)
{
    /// <summary>Whether it has no last day, so that nobody is asked again.</summary>
    public bool OpenEnded => Until is null;

    /// <summary>The record of a suppression; null for none.</summary>
    public static AcceptanceRecord? Of(Suppression? accepted) => accepted is null ? null : new AcceptanceRecord(accepted.By, FindingWords.Day(accepted.Until), accepted.Why);
}
