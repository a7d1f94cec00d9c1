using RiskPlanner.Model;

namespace RiskPlanner.Reports.Words;

/// <summary>How bad something is, in the words that people read. Files and JSON have words of their own. Pure functions.</summary>
public static class SeverityWords
{
    /// <summary>The severity of a finding.</summary>
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "Critical",
        FindingSeverity.Warning => "Warning",
        FindingSeverity.Note => "Info",
        FindingSeverity.Off => "Off",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    /// <summary>The severity of a configuration warning.</summary>
    public static string Of(AdviceSeverity severity) => severity switch
    {
        AdviceSeverity.Danger => "Critical",
        AdviceSeverity.Warning => "Warning",
        AdviceSeverity.Note => "Info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };
}
