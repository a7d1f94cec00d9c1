namespace RiskPlanner.Tls;

/// <summary>
/// Reads what a server answers: alerts, and of a handshake the hello, the certificates and the group. Nothing it says is believed: lengths are
/// bounded, and what is no TLS is told as such.
/// </summary>
public static class ServerAnswerReader
{
    /// <summary>The most bytes of an answer that are read: 128 KiB.</summary>
    public const int MostBytes = 128 * 1024;

    private const int LongestRecord = 16 * 1024 + 2048;
    private const int AlertRecord = 21;
    private const int HandshakeRecord = 22;
    private const int ServerHello = 2;
    private const int Certificate = 11;
    private const int ServerKeyExchange = 12;
    private const int ServerHelloDone = 14;
    private const int MostCertificates = 20;

    /// <summary>Reads an answer.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="asked">The version that was asked for.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ServerAnswer> ReadAsync(Stream stream, TlsVersion asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return asked == TlsVersion.Ssl2 ? await ReadSsl2Async(stream, cancellation) : await ReadTlsAsync(stream, cancellation);
    }

    private static async Task<ServerAnswer> ReadTlsAsync(Stream stream, CancellationToken cancellation)
    {
        using var messages = new MemoryStream();
        var header = new byte[5];
        ServerAnswer? answer = null;
        while (messages.Length < MostBytes)
        {
            var read = await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
            if (read < header.Length) return answer ?? new ServerAnswer(read == 0 ? AnswerKind.Closed : AnswerKind.Garbage);
            var length = (header[3] << 8) | header[4];
            if (header[0] is not (AlertRecord or HandshakeRecord) || header[1] != 3 || length is 0 or > LongestRecord) return answer ?? new ServerAnswer(AnswerKind.Garbage);
            var record = new byte[length];
            if (await stream.ReadAtLeastAsync(record, length, throwOnEndOfStream: false, cancellation) < length) return answer ?? new ServerAnswer(AnswerKind.Garbage);
            // An alert after a hello is about what follows: the choice stands.
            if (header[0] == AlertRecord) return answer ?? new ServerAnswer(AnswerKind.Alert) { AlertCode = length > 1 ? record[1] : 0 };
            messages.Write(record);
            bool whole;
            (answer, whole) = Messages(messages.GetBuffer().AsSpan(0, (int)messages.Length));
            if (whole && answer is not null) return answer;
        }

        return answer ?? new ServerAnswer(AnswerKind.Garbage);
    }

    // The messages that are whole by now; whether nothing that matters comes after them.
    private static (ServerAnswer? Answer, bool Whole) Messages(ReadOnlySpan<byte> bytes)
    {
        ServerAnswer? answer = null;
        while (bytes.Length >= 4)
        {
            var length = (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
            if (length > MostBytes) return (answer ?? new ServerAnswer(AnswerKind.Garbage), true);
            if (bytes.Length < 4 + length) break;
            var type = bytes[0];
            var body = bytes.Slice(4, length);
            bytes = bytes[(4 + length)..];
            if (type == ServerHello)
            {
                answer = Hello(body);
                // What follows in TLS 1.3 is encrypted.
                if (answer.Kind != AnswerKind.Hello || answer.Version == TlsVersion.Tls13) return (answer, true);
            }
            else if (answer is null)
            {
                return (new ServerAnswer(AnswerKind.Garbage), true);
            }
            else if (type == Certificate)
            {
                answer = answer with { Certificates = CertificatesOf(body) };
            }
            else if (type == ServerKeyExchange)
            {
                answer = answer with { GroupBits = GroupOf(body, answer.SuiteCode) };
            }
            else if (type == ServerHelloDone)
            {
                return (answer, true);
            }
        }

        return (answer, false);
    }

    private static ServerAnswer Hello(ReadOnlySpan<byte> body)
    {
        var reader = new ByteReader(body);
        var version = VersionOf(reader.Two());
        reader.Take(32);
        reader.Take(reader.One());
        var suite = reader.Two();
        reader.One();
        if (reader.IsBroken) return new ServerAnswer(AnswerKind.Garbage);
        if (!reader.IsAtEnd)
        {
            var extensions = new ByteReader(reader.Take(reader.Two()));
            while (!extensions.IsAtEnd)
            {
                var type = extensions.Two();
                var content = extensions.Take(extensions.Two());
                // supported_versions: what was really chosen.
                if (type == 43 && content.Length == 2) version = VersionOf((content[0] << 8) | content[1]);
            }

            if (reader.IsBroken || extensions.IsBroken) return new ServerAnswer(AnswerKind.Garbage);
        }

        return new ServerAnswer(AnswerKind.Hello) { Version = version, SuiteCode = suite };
    }

    private static List<byte[]> CertificatesOf(ReadOnlySpan<byte> body)
    {
        var outer = new ByteReader(body);
        var list = new ByteReader(outer.Take(outer.Three()));
        var certificates = new List<byte[]>();
        while (!list.IsAtEnd && certificates.Count < MostCertificates)
        {
            var certificate = list.Take(list.Three());
            if (!list.IsBroken && certificate.Length > 0) certificates.Add(certificate.ToArray());
        }

        return certificates;
    }

    private static int? GroupOf(ReadOnlySpan<byte> body, int suiteCode)
    {
        if (CipherCatalogue.Find(suiteCode) is not { } suite || !suite.HasAny(CipherTraits.FiniteField) || suite.Name.StartsWith("TLS_ECDH", StringComparison.Ordinal)) return null;
        var reader = new ByteReader(body);
        var prime = reader.Take(reader.Two()).TrimStart((byte)0);
        return reader.IsBroken || prime.IsEmpty ? null : (prime.Length - 1) * 8 + (8 - System.Numerics.BitOperations.LeadingZeroCount((uint)prime[0]) + 24);
    }

    private static async Task<ServerAnswer> ReadSsl2Async(Stream stream, CancellationToken cancellation)
    {
        var header = new byte[2];
        var read = await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
        if (read < header.Length) return new ServerAnswer(read == 0 ? AnswerKind.Closed : AnswerKind.Garbage);
        if ((header[0] & 0x80) == 0)
        {
            // A server that knows no SSL V2 may answer with an alert of TLS.
            return new ServerAnswer(header[0] == AlertRecord && header[1] == 3 ? AnswerKind.Alert : AnswerKind.Garbage);
        }

        var body = new byte[((header[0] & 0x7F) << 8) | header[1]];
        return await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation) < body.Length ? new ServerAnswer(AnswerKind.Garbage) : Ssl2Hello(body);
    }

    private static ServerAnswer Ssl2Hello(ReadOnlySpan<byte> body)
    {
        var reader = new ByteReader(body);
        // 0 is SSL V2's error message.
        switch (reader.One())
        {
            case 0:
                return new ServerAnswer(AnswerKind.Alert) { AlertCode = reader.Two() };
            case 4:
                break;
            default:
                return new ServerAnswer(AnswerKind.Garbage);
        }

        reader.Take(2);
        var version = reader.Two();
        var (certificateLength, suitesLength) = (reader.Two(), reader.Two());
        reader.Two();
        var certificate = reader.Take(certificateLength).ToArray();
        var suites = new ByteReader(reader.Take(suitesLength));
        var codes = new List<int>();
        while (!suites.IsAtEnd) codes.Add(suites.Three());
        return reader.IsBroken || suites.IsBroken || version != ClientHello.NumberOf(TlsVersion.Ssl2)
            ? new ServerAnswer(AnswerKind.Garbage)
            : new ServerAnswer(AnswerKind.Hello) { Version = TlsVersion.Ssl2, Ssl2Codes = codes, Certificates = certificate.Length > 0 ? [certificate] : [] };
    }

    private static TlsVersion? VersionOf(int number) => number is >= 0x0300 and <= 0x0304 ? TlsVersion.Ssl3 + (number - 0x0300) : null;
}
