namespace RiskPlanner.Tls;

/// <summary>RT0025: certificates count today, and for a while.</summary>
internal sealed class CertificateEnds : TlsRule
{
    private const int LeadDays = 30;

    public override string Id => "RT0025";

    public override string Title => "Certificates count today, and for thirty days.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var certificate in world.Certificates)
        {
            if (certificate.Until is { } until && until < world.Question.Today.PlusDays(LeadDays))
            {
                var ended = until < world.Question.Today;
                yield return At(new Origin(certificate.Place, "End Date", Day(until), IsDefault: false), ended ? $"The certificate {certificate.Title} has ended: no session with it comes about, or clients are told to look away." : $"The certificate {certificate.Title} ends in {NodaTime.Period.DaysBetween(world.Question.Today, until)} days.",
                    "a certificate that counts", ChangeText.NewKeys(certificate, world.Profile), ended ? TlsSeverity.Error : TlsSeverity.Warning);
            }

            if (certificate.From is { } from && from > world.Question.Today)
                yield return At(new Origin(certificate.Place, "Start Date", Day(from), IsDefault: false), $"The certificate {certificate.Title} does not count yet.", "a certificate that counts", "");
        }
    }

    private static string Day(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
