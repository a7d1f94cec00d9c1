using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace RiskPlanner.Tls;

/// <summary>What a certificate in X.509 says. Pure.</summary>
internal static class CertificateReader
{
    /// <summary>The facts of a certificate.</summary>
    public static CertificateFacts Facts(X509Certificate2 certificate, Place place)
    {
        var (type, bits) = KeyOf(certificate);
        return new CertificateFacts
        {
            Place = place,
            Subject = certificate.Subject,
            Issuer = certificate.Issuer,
            KeyType = type,
            KeyBits = bits,
            Signature = certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value ?? "",
            From = LocalDate.FromDateTime(certificate.NotBefore.ToUniversalTime()),
            Until = LocalDate.FromDateTime(certificate.NotAfter.ToUniversalTime()),
            Trust = certificate.Subject == certificate.Issuer && !IsAuthority(certificate) ? CertificateTrust.SelfSigned : CertificateTrust.Unknown,
        };
    }

    private static (string Type, int? Bits) KeyOf(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return ("RSA", rsa.KeySize);
        using var ec = certificate.GetECDsaPublicKey();
        if (ec is not null) return ("EC", ec.KeySize);
        using var dsa = certificate.GetDSAPublicKey();
        return dsa is not null ? ("DSA", dsa.KeySize) : (certificate.PublicKey.Oid.FriendlyName ?? "", null);
    }

    private static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority);
}
