using NodaTime;
using NodaTime.Text;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>The words that files have for values of findings.</summary>
internal static class NamingWordsOf
{
    public static string Severity(NamingSeverity severity) => severity switch
    {
        NamingSeverity.Error => "error",
        NamingSeverity.Warning => "warning",
        NamingSeverity.Note => "note",
        _ => "off",
    };

    public static string State(NamingState state) => state switch
    {
        NamingState.New => "new",
        NamingState.Unchanged => "unchanged",
        _ => "absent",
    };

    public static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
