namespace RiskPlanner.Tls;

/// <summary>RT0026: certificates are trusted.</summary>
internal sealed class CertificateUntrusted : TlsRule
{
    public override string Id => "RT0026";

    public override string Title => "Certificates are trusted.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var certificate in world.Certificates)
        {
            if (certificate.Trust == CertificateTrust.NotTrusted)
                yield return At(new Origin(certificate.Place, "Status", "NOTRUST", IsDefault: false), $"RACF does not trust the certificate {certificate.Title}: key rings leave it out.", "TRUST, once somebody has looked at why it is not", ChangeText.Trust(certificate));
            else if (certificate.Trust == CertificateTrust.SelfSigned)
                yield return At(new Origin(certificate.Place, "Issuer", certificate.Issuer, IsDefault: false), $"The certificate {certificate.Title} is signed by itself: whoever connects must trust this one certificate, or trusts anything.", "a certificate that a certificate authority signed", ChangeText.NewKeys(certificate, world.Profile), TlsSeverity.Warning);
        }
    }
}
