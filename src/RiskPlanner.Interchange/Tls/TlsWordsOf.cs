using NodaTime;
using NodaTime.Text;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>The words that files have for values of findings about TLS settings.</summary>
internal static class TlsWordsOf
{
    public static string Severity(TlsSeverity severity) => severity switch
    {
        TlsSeverity.Error => "error",
        TlsSeverity.Warning => "warning",
        _ => "note",
    };

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>What a finding is recognised by in another run: its rule, its setting and its file, not its line.</summary>
    public static string FingerprintOf(TlsFinding finding) => Fingerprint.Of(finding.Rule.Id, $"{finding.Statement}={finding.Value}", finding.Place.File);
}
