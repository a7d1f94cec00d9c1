using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RiskPlanner.Tls.Tests;

/// <summary>Certificates that are made for a test.</summary>
internal static class SomeCertificate
{
    /// <summary>A certificate, signed by itself, with its key.</summary>
    public static X509Certificate2 Of(int bits)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        // SslStream takes keys that were loaded, not those that were just made.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }

    /// <summary>A file with one.</summary>
    public static TlsFile InPem(int bits)
    {
        using var certificate = Of(bits);
        return Some.File(TlsFileKind.Certificate, certificate.ExportCertificatePem());
    }
}
