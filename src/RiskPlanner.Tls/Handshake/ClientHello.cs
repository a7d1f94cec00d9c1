namespace RiskPlanner.Tls;

/// <summary>
/// Makes the first message of a client, for one version and any suites: also those that no library offers any more (RFC 6101 for SSL V3, RFC
/// 5246, RFC 8446; the draft of 1995 for SSL V2). Pure.
/// </summary>
public static class ClientHello
{
    /// <summary>How many random bytes it takes.</summary>
    public const int RandomLength = 32;

    private const int Ssl2ChallengeLength = 16;
    private const int HandshakeRecord = 22;
    private const int HelloMessage = 1;

    // Curves and groups that servers have: P-256, P-384, P-521, X25519, X448, ffdhe2048 to 4096.
    private static readonly int[] Groups = [0x0017, 0x0018, 0x0019, 0x001D, 0x001E, 0x0100, 0x0101, 0x0102];

    // RSA-PSS, ECDSA, RSA PKCS #1 with SHA-256 to SHA-512, then with SHA-1: a server that has but an old certificate shall show it.
    private static readonly int[] Signatures = [0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0403, 0x0503, 0x0603, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201, 0x0402, 0x0202];

    /// <summary>The number of a version on the wire.</summary>
    public static int NumberOf(TlsVersion version) => version switch
    {
        TlsVersion.Ssl2 => 0x0002,
        _ => 0x0300 + version - TlsVersion.Ssl3,
    };

    /// <summary>Makes the message with its record.</summary>
    /// <param name="version">The version that is asked for, and no other.</param>
    /// <param name="suites">The suites that are offered.</param>
    /// <param name="serverName">The name of the server, which TLS tells it; null where it is an address.</param>
    /// <param name="random">32 random bytes.</param>
    public static byte[] Make(TlsVersion version, IReadOnlyList<CipherSuite> suites, string? serverName, ReadOnlySpan<byte> random)
    {
        ArgumentNullException.ThrowIfNull(suites);
        if (random.Length != RandomLength) throw new ArgumentException($"{RandomLength} bytes are wanted.", nameof(random));
        return version == TlsVersion.Ssl2 ? MakeSsl2(suites, random) : MakeTls(version, suites, serverName, random.ToArray());
    }

    private static byte[] MakeSsl2(IReadOnlyList<CipherSuite> suites, ReadOnlySpan<byte> random)
    {
        var body = new ByteWriter().One(HelloMessage).Two(NumberOf(TlsVersion.Ssl2)).Two(suites.Count * 3).Two(0).Two(Ssl2ChallengeLength);
        foreach (var suite in suites) body.Three(suite.Code);
        body.Bytes(random[..Ssl2ChallengeLength]);
        // The highest bit says that there is no padding.
        return new ByteWriter().Two(0x8000 | body.Length).Bytes(body.ToArray()).ToArray();
    }

    private static byte[] MakeTls(TlsVersion version, IReadOnlyList<CipherSuite> suites, string? serverName, byte[] random)
    {
        var body = new ByteWriter();
        // TLS 1.3 calls itself 1.2 here and says in an extension what it is.
        body.Two(NumberOf(version == TlsVersion.Tls13 ? TlsVersion.Tls12 : version)).Bytes(random);
        if (version == TlsVersion.Tls13) body.One(RandomLength).Bytes(random);
        else body.One(0);
        body.Part(list =>
        {
            foreach (var suite in suites) list.Two(suite.Code);
            // That renegotiation is meant to be safe (RFC 5746); some servers answer nobody who does not say so.
            if (version is >= TlsVersion.Tls10 and < TlsVersion.Tls13) list.Two(0x00FF);
        });
        body.One(1).One(0);
        if (version > TlsVersion.Ssl3) body.Part(extensions => WriteExtensions(extensions, version, serverName));
        var message = new ByteWriter().One(HelloMessage).Three(body.Length).Bytes(body.ToArray()).ToArray();
        return new ByteWriter().One(HandshakeRecord).Two(NumberOf(version == TlsVersion.Ssl3 ? TlsVersion.Ssl3 : TlsVersion.Tls10)).Two(message.Length).Bytes(message).ToArray();
    }

    private static void WriteExtensions(ByteWriter extensions, TlsVersion version, string? serverName)
    {
        if (serverName is not null) extensions.Two(0).Part(content => content.Part(list => list.One(0).Part(name => name.Text(serverName))));
        extensions.Two(10).Part(content => content.Part(list => Array.ForEach(Groups, group => list.Two(group))));
        if (version < TlsVersion.Tls13) extensions.Two(11).Part(content => content.One(1).One(0));
        if (version >= TlsVersion.Tls12) extensions.Two(13).Part(content => content.Part(list => Array.ForEach(Signatures, signature => list.Two(signature))));
        if (version < TlsVersion.Tls13) return;
        extensions.Two(43).Part(content => content.One(2).Two(NumberOf(TlsVersion.Tls13)));
        // No key share: the server asks for one (HelloRetryRequest), and by that names version and suite.
        extensions.Two(51).Part(content => content.Part(_ => { }));
    }
}
