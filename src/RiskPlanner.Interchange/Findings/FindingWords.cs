using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The words that files have for values of findings. Pure functions.</summary>
public static class FindingWords
{
    /// <summary>The word of a severity.</summary>
    public static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Note => "note",
        _ => "off",
    };

    /// <summary>The word of a state.</summary>
    public static string State(FindingState state) => state switch
    {
        FindingState.New => "new",
        FindingState.Unchanged => "unchanged",
        _ => "absent",
    };

    /// <summary>What stands behind the words of a cell of verdicts that is compared with a baseline; nothing where it has no state.</summary>
    public static string Mark(FindingState? state) => state switch
    {
        FindingState.New => " (new)",
        FindingState.Unchanged => " (known)",
        FindingState.Absent => " (gone)",
        _ => "",
    };

    /// <summary>A day in ISO 8601; null for none.</summary>
    public static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
