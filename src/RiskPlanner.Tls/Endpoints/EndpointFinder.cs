namespace RiskPlanner.Tls;

/// <summary>Finds the ends of TLS connections that files describe.</summary>
internal static class EndpointFinder
{
    // What IBM's Java means by each word (F44).
    private static readonly (string Word, TlsVersion[] Versions)[] ByWord =
    [
        ("SSL_TLS", [TlsVersion.Ssl3, TlsVersion.Tls10]),
        ("SSL_TLSv2", [TlsVersion.Ssl3, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12]),
        ("SSLv3", [TlsVersion.Ssl3]),
        ("TLS", [TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13]),
        ("TLSv1", [TlsVersion.Tls10]),
        ("TLSv1.1", [TlsVersion.Tls11]),
        ("TLSv1.2", [TlsVersion.Tls12]),
        ("TLSv1.3", [TlsVersion.Tls13]),
    ];

    /// <summary>The words of ISKLM for versions of the protocol.</summary>
    public static IReadOnlyList<string> ProtocolWords { get; } = [.. ByWord.Select(one => one.Word)];

    /// <summary>All of them, in the order of the files.</summary>
    public static IReadOnlyList<TlsEndpoint> Find(IReadOnlyList<TlsFile> files, PolicyIndex policy) =>
    [
        .. files.SelectMany<TlsFile, TlsEndpoint>(file => file switch
        {
            FtpData ftp => OfFtp(ftp),
            IsklmConfiguration isklm => [OfIsklm(isklm)],
            CipherList list => [OfList(list)],
            _ => [],
        }),
        .. PolicyEndpoints.Find(policy),
    ];

    // Under AT-TLS, FTP's own statements are ignored: the policy describes that end.
    private static IEnumerable<TlsEndpoint> OfFtp(FtpData ftp)
    {
        if (!ftp.SpeaksTls || ftp.IsUnderAtTls) yield break;
        var named = ftp.All(FtpStatements.CipherSuite).Select(statement => (statement, Suite: CipherCatalogue.FtpNames.TryGetValue(statement.Value, out var code) ? CipherCatalogue.Find(code) : null)).ToList();
        var ssl3 = ftp.Of(FtpStatements.SslV3);
        yield return new TlsEndpoint
        {
            Name = ftp.IsServer ? "FTP server" : "FTP client",
            Kind = ftp.Kind,
            Role = ftp.IsServer ? EndpointRole.Server : EndpointRole.Client,
            Place = ftp.Start,
            Versions =
            [
                new VersionSetting(TlsVersion.Ssl3, ssl3.Value.Equals("TRUE", StringComparison.OrdinalIgnoreCase), ssl3),
                // System SSL has TLS 1.0 on (F29); FTP.DATA has no statement to turn it off.
                new VersionSetting(TlsVersion.Tls10, true, ftp.Of(FtpStatements.TlsMechanism)),
            ],
            Suites = [.. named.Where(one => one.Suite is not null).Select(one => new SuiteSetting(one.Suite!, one.statement.Origin))],
            Unread = [.. named.Where(one => one.Suite is null).Select(one => new UnreadSuite(one.statement.Value, one.statement.Origin))],
            ChoosesSuites = named.Count > 0,
            SuiteBlock = FtpStatements.CipherSuite,
        };
    }

    private static TlsEndpoint OfIsklm(IsklmConfiguration isklm)
    {
        var protocols = isklm.Of(IsklmProperties.Protocols);
        var suites = isklm.Of(IsklmProperties.CipherSuites);
        var words = suites is null || suites.Says("JSSE_ALL") ? [] : suites.Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new TlsEndpoint
        {
            Name = "ISKLM TransportListener",
            Kind = TlsFileKind.Isklm,
            Role = EndpointRole.Server,
            Place = new Place(isklm.Name, 1, 1),
            Versions = protocols is null ? [] : [.. VersionsOf(protocols.Value).Select(version => new VersionSetting(version, true, protocols.Origin))],
            Suites = [.. words.Select(CipherCatalogue.Find).OfType<CipherSuite>().Select(suite => new SuiteSetting(suite, suites!.Origin with { Value = suite.Name }))],
            Unread = [.. words.Where(word => CipherCatalogue.Find(word) is null).Select(word => new UnreadSuite(word, suites!.Origin with { Value = word }))],
            ChoosesSuites = words.Length > 0,
            SuiteBlock = IsklmProperties.CipherSuites,
        };
    }

    private static IReadOnlyList<TlsVersion> VersionsOf(string word) => ByWord.FirstOrDefault(one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Versions ?? [];

    private static TlsEndpoint OfList(CipherList list) => new()
    {
        Name = "cipher list",
        Kind = TlsFileKind.Ciphers,
        Place = new Place(list.Name, 1, 1),
        Suites = [.. list.Suites.Where(one => one.Mention.Suite is not null).Select(one => new SuiteSetting(one.Mention.Suite!, new Origin(one.Place, one.Mention.Suite!.Name, one.Mention.Text, IsDefault: false)))],
        Unread = [.. list.Suites.Where(one => one.Mention.Suite is null).Select(one => new UnreadSuite(one.Mention.Text, new Origin(one.Place, "", one.Mention.Text, IsDefault: false)))],
        ChoosesSuites = true,
    };
}
