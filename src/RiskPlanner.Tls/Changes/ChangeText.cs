namespace RiskPlanner.Tls;

/// <summary>Changes as the user would write them: FTP.DATA lines, AT-TLS statements, properties, RACF commands. Lines end in a line feed but the last.</summary>
internal static class ChangeText
{
    private const int NameWidth = 18;
    private const int LeastRsa = 2048;
    private const int RsaStep = 1024;

    /// <summary>A statement of FTP.DATA.</summary>
    public static string Ftp(string name, string value) => $"{name.PadRight(NameWidth)} {value}";

    /// <summary>A property of ISKLM.</summary>
    public static string Property(string name, string value) => $"{name}={value}";

    /// <summary>A statement of AT-TLS policy with parameters; what it has beside them stays.</summary>
    public static string Policy(string title, params (string Name, string Value)[] parameters)
    {
        var width = parameters.Max(parameter => parameter.Name.Length);
        return string.Join('\n', [title, "{", .. parameters.Select(parameter => $"  {parameter.Name.PadRight(width)}  {parameter.Value}"), "}"]);
    }

    /// <summary>Lines put together.</summary>
    public static string Lines(params string[] lines) => string.Join('\n', lines);

    /// <summary>Turns a version of the protocol on or off.</summary>
    public static string Version(TlsEndpoint endpoint, bool turnOn, params TlsVersion[] versions) => endpoint.Kind switch
    {
        TlsFileKind.FtpServer or TlsFileKind.FtpClient when versions is [TlsVersion.Ssl3] => Ftp(FtpStatements.SslV3, turnOn ? "TRUE" : "FALSE"),
        TlsFileKind.FtpServer or TlsFileKind.FtpClient => ToAtTls((EnvironmentAdvanced("FtpVersions"), [(TlsVersion.Tls12, true), (TlsVersion.Tls10, false), (TlsVersion.Tls11, false)])),
        TlsFileKind.Isklm => Property(IsklmProperties.Protocols, "TLSv1.2"),
        _ => Policy(endpoint.VersionBlock.Length > 0 ? endpoint.VersionBlock : EnvironmentAdvanced("Versions"), [.. versions.Select(version => (version.PolicyWord(), turnOn ? "On" : "Off"))]),
    };

    /// <summary>The suites of the profile in place of those that are written.</summary>
    public static string Suites(TlsEndpoint endpoint, TlsWorld world)
    {
        var codes = world.Profile.CodesOf(world.Question.Today);
        if (codes.Length == 0) return "";
        return endpoint.Kind switch
        {
            // FTP.DATA can name no suite with forward secrecy (F13): AT-TLS has to do the TLS.
            TlsFileKind.FtpServer or TlsFileKind.FtpClient => Lines(Ftp(FtpStatements.TlsMechanism, "ATTLS"), Policy($"{PolicyStatements.CipherParms} FtpCiphers", (PolicyStatements.V3Ciphers4, codes))),
            TlsFileKind.Isklm => Property(IsklmProperties.CipherSuites, string.Join(',', world.Profile.SuitesOf(world.Question.Today).Select(suite => suite.Name))),
            TlsFileKind.Ciphers => codes,
            _ => Policy(endpoint.SuiteBlock.Length > 0 ? endpoint.SuiteBlock : $"{PolicyStatements.CipherParms} Ciphers", (PolicyStatements.V3Ciphers4, codes)),
        };
    }

    /// <summary>A new pair of keys for a certificate of RACF, which takes the old one's place.</summary>
    public static string NewKeys(CertificateFacts certificate, TlsProfile profile)
    {
        var (owner, label) = (OwnerOf(certificate), certificate.Label.Length > 0 ? certificate.Label : "old-label");
        return Lines(
            $"RACDCERT {owner} REKEY(LABEL('{label}')) WITHLABEL('{NewLabel(label)}') SIZE({SizeOf(certificate, profile)})",
            $"RACDCERT {owner} GENREQ(LABEL('{NewLabel(label)}')) DSN('request.data.set')",
            $"RACDCERT {owner} ADD('signed.certificate.data.set') TRUST WITHLABEL('{NewLabel(label)}')",
            $"RACDCERT {owner} ROLLOVER(LABEL('{label}')) NEWLABEL('{NewLabel(label)}')",
            "SETROPTS RACLIST(DIGTCERT, DIGTRING) REFRESH");
    }

    /// <summary>Trusts a certificate of RACF again.</summary>
    public static string Trust(CertificateFacts certificate) =>
        Lines($"RACDCERT {OwnerOf(certificate)} ALTER(LABEL('{certificate.Label}')) TRUST", "SETROPTS RACLIST(DIGTCERT, DIGTRING) REFRESH");

    private static string ToAtTls((string Title, (TlsVersion Version, bool On)[] Versions) policy) =>
        Lines(Ftp(FtpStatements.TlsMechanism, "ATTLS"), Policy(policy.Title, [.. policy.Versions.Select(one => (one.Version.PolicyWord(), one.On ? "On" : "Off"))]));

    private static string EnvironmentAdvanced(string name) => $"{PolicyStatements.EnvironmentAdvanced} {name}";

    private static string OwnerOf(CertificateFacts certificate) => certificate.Owner switch
    {
        "CERTAUTH" or "SITE" => certificate.Owner,
        "" => "ID(userid)",
        _ => $"ID({certificate.Owner})",
    };

    // A new key has no fewer bits than the old one. RSA keys come in steps of 1024 bits, those on curves in the lengths of the curves.
    private static int SizeOf(CertificateFacts certificate, TlsProfile profile) => certificate.KeyType == "EC"
        ? Math.Max(certificate.KeyBits ?? 0, profile.EcBits) switch { <= 256 => 256, <= 384 => 384, _ => 521 }
        : (Math.Max(LeastRsa, Math.Max(certificate.KeyType == "RSA" ? certificate.KeyBits ?? 0 : 0, profile.RsaBits)) + RsaStep - 1) / RsaStep * RsaStep;

    // A label has at most 32 characters.
    private static string NewLabel(string label) => $"{(label.Length > 27 ? label[..27] : label)}-NEW";
}
