using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RiskPlanner.Tls;

/// <summary>Reads certificates in PEM, as RACDCERT EXPORT FORMAT(CERTB64) writes them. Private keys are left alone.</summary>
internal static class PemReader
{
    public const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string Label = "CERTIFICATE";
    private const int Most = 1000;

    public static TlsFileResult Read(string name, string text, FaultList faults)
    {
        var certificates = new List<CertificateFacts>();
        var from = 0;
        while (PemEncoding.TryFind(text.AsSpan(from), out var fields))
        {
            var place = new Place(name, text.AsSpan(0, from + fields.Location.Start.Value).Count('\n') + 1, 1);
            if (text.AsSpan(from)[fields.Label].SequenceEqual(Label))
            {
                if (certificates.Count == Most)
                {
                    faults.Add(place.Line, 1, "", "The file has too many certificates.", $"at most {Most:N0}");
                    break;
                }

                Add(text.AsSpan(from)[fields.Base64Data], place, certificates, faults);
            }

            from += fields.Location.End.Value;
        }

        if (certificates.Count == 0 && faults.InAll == 0) faults.Add(1, 1, "", "There is no certificate in this file.", $"{Begin} and what follows");
        return faults.Result(new CertificateFile(TlsFileKind.Certificate, certificates) { Name = name });
    }

    private static void Add(ReadOnlySpan<char> base64, Place place, List<CertificateFacts> certificates, FaultList faults)
    {
        var bytes = new byte[base64.Length];
        try
        {
            if (!Convert.TryFromBase64Chars(base64, bytes, out var length)) throw new CryptographicException("Not base 64.");
            using var certificate = X509CertificateLoader.LoadCertificate(bytes.AsSpan(0, length));
            certificates.Add(CertificateReader.Facts(certificate, place));
        }
        catch (CryptographicException)
        {
            // What makes it none is nothing that could be said in a place of the file.
            faults.Add(place.Line, 1, "", "This is no certificate of X.509.", "a certificate as RACDCERT EXPORT FORMAT(CERTB64) writes it");
        }
    }
}
