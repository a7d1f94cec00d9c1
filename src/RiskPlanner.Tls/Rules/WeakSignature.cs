namespace RiskPlanner.Tls;

/// <summary>RT0027: certificates are signed with hashes that the profile allows; never MD5 or SHA-1.</summary>
internal sealed class WeakSignature : TlsRule
{
    private static readonly string[] Broken = ["MD2", "MD5", "SHA1"];

    public override string Id => "RT0027";

    public override string Title => "Certificates are signed with SHA-2 or better, as the profile has it.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var certificate in world.Certificates)
        {
            var hash = certificate.SignatureHash;
            // Nobody checks the signature that a root has made of itself.
            if (hash.Length == 0 || (certificate.Subject.Length > 0 && certificate.Subject == certificate.Issuer && certificate.Trust != CertificateTrust.SelfSigned)) continue;
            var broken = Broken.Contains(hash);
            if (!broken && world.Profile.Hashes.Contains(hash, StringComparer.OrdinalIgnoreCase)) continue;
            yield return At(new Origin(certificate.Place, "Signing Algorithm", certificate.Signature, IsDefault: false),
                broken ? $"The certificate {certificate.Title} is signed with {hash}: somebody else can make one that looks signed as well." : $"The certificate {certificate.Title} is signed with {hash}, which {world.Profile.Title} does not list.",
                $"a signature with {string.Join(", ", world.Profile.Hashes)}", ChangeText.NewKeys(certificate, world.Profile), broken ? TlsSeverity.Error : TlsSeverity.Warning);
        }
    }
}
