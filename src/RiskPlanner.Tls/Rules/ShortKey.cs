namespace RiskPlanner.Tls;

/// <summary>RT0028: keys of certificates are as long as the profile wants them; RSA never under 2048 bits.</summary>
internal sealed class ShortKey : TlsRule
{
    private const int LeastRsa = 2048;

    public override string Id => "RT0028";

    public override string Title => "Keys of certificates are long enough: RSA at least 2048 bits, and as the profile has it.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var certificate in world.Certificates)
        {
            if (certificate.KeyBits is not { } bits) continue;
            var least = certificate.KeyType.ToUpperInvariant() switch { "RSA" => world.Profile.RsaBits, "EC" => world.Profile.EcBits, "DSA" => world.Profile.DhBits, _ => 0 };
            var tooShort = certificate.KeyType.Equals("RSA", StringComparison.OrdinalIgnoreCase) && bits < LeastRsa;
            if (!tooShort && bits >= least) continue;
            yield return At(new Origin(certificate.Place, "Key Size", $"{bits}", IsDefault: false),
                tooShort ? $"The key of the certificate {certificate.Title} has {bits} bits, which is too few whatever the profile." : $"The key of the certificate {certificate.Title} has {bits} bits; {world.Profile.Title} wants {least}.",
                $"{certificate.KeyType} of at least {Math.Max(least, tooShort ? LeastRsa : 0)} bits", ChangeText.NewKeys(certificate, world.Profile), tooShort ? TlsSeverity.Error : TlsSeverity.Warning);
        }
    }
}
