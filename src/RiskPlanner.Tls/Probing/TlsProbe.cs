using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RiskPlanner.Tls;

/// <summary>
/// Asks a server what it negotiates: for each version it offers suites, takes away the one that the server chose, and offers the rest, until
/// the server refuses. It sends nothing but the first message of a client, and to nobody but the server that it was given.
/// </summary>
public sealed class TlsProbe
{
    private readonly ProbeOptions _options;
    private readonly Func<CancellationToken, Task<Stream>> _open;
    private readonly Func<byte[]> _random;
    private readonly Dictionary<string, CertificateFacts> _certificates = new(StringComparer.Ordinal);
    private readonly List<string> _chain = [];
    private int? _group;
    private int _connections;

    /// <summary>Makes one.</summary>
    /// <param name="options">Which server, and how.</param>
    /// <param name="open">Opens a connection to it.</param>
    /// <param name="random">Gives 32 random bytes.</param>
    public TlsProbe(ProbeOptions options, Func<CancellationToken, Task<Stream>> open, Func<byte[]> random) => (_options, _open, _random) = (options, open, random);

    private Place Place => new(_options.Address, 0, 0);

    /// <summary>Asks.</summary>
    /// <exception cref="IOException">The first connection does not come about.</exception>
    public async Task<ProbeReport> RunAsync(CancellationToken cancellation = default)
    {
        if (_options.StartTlsFtp && await RefusalAsync(cancellation) is { } refusal) return new ProbeReport { Place = Place, FtpRefusal = refusal, Connections = _connections };
        var suites = new List<ProbedSuite>();
        foreach (var version in TlsVersionWords.All) suites.AddRange(await VersionAsync(version, isFirst: suites.Count == 0 && !_options.StartTlsFtp, cancellation));
        return new ProbeReport { Place = Place, Suites = suites, Certificates = [.. _chain.Select(hash => _certificates[hash])], SmallestGroupBits = _group, Connections = _connections };
    }

    private async Task<string?> RefusalAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Patience);
        _connections++;
        try
        {
            await using var stream = await _open(limit.Token);
            return await FtpGreeting.AskAsync(stream, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{_options.Address} said nothing within {_options.Patience.TotalSeconds:0.#} s.", exception);
        }
    }

    private async Task<List<ProbedSuite>> VersionAsync(TlsVersion version, bool isFirst, CancellationToken cancellation)
    {
        var left = ProbeCandidates.Of(version).ToList();
        var found = new List<ProbedSuite>();
        while (left.Count > 0)
        {
            var answer = _connections >= _options.MostConnections ? new ServerAnswer(AnswerKind.Silent) : await AnswerAsync(version, left, isFirst && found.Count == 0, cancellation);
            if (answer.Kind == AnswerKind.Hello && answer.Version == version && version == TlsVersion.Ssl2)
            {
                Learn(answer);
                return [.. left.Select(suite => new ProbedSuite(version, suite, answer.Ssl2Codes.Contains(suite.Code)))];
            }

            if (answer.Kind == AnswerKind.Hello && answer.Version == version && left.Find(suite => suite.Code == answer.SuiteCode) is { } chosen)
            {
                Learn(answer);
                found.Add(new ProbedSuite(version, chosen, true));
                left.Remove(chosen);
                continue;
            }

            // Refused, or answered in another version: the rest is not negotiated. A suite that nobody offered says nothing of the rest.
            bool? offered = answer.Kind is AnswerKind.Alert or AnswerKind.Closed || (answer.Kind == AnswerKind.Hello && answer.Version != version) ? false : null;
            found.AddRange(left.Select(suite => new ProbedSuite(version, suite, offered)));
            break;
        }

        return [.. found.OrderBy(suite => suite.Suite.Code)];
    }

    private async Task<ServerAnswer> AnswerAsync(TlsVersion version, List<CipherSuite> suites, bool isFirst, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Patience);
        _connections++;
        var connected = false;
        try
        {
            await using var stream = await _open(limit.Token);
            connected = true;
            if (_options.StartTlsFtp && await FtpGreeting.AskAsync(stream, limit.Token) is not null) return new ServerAnswer(AnswerKind.Garbage);
            await stream.WriteAsync(ClientHello.Make(version, suites, ServerName(), _random()), limit.Token);
            await stream.FlushAsync(limit.Token);
            return await ServerAnswerReader.ReadAsync(stream, version, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            return connected || !isFirst ? new ServerAnswer(AnswerKind.Silent) : throw new IOException($"{_options.Address} cannot be reached within {_options.Patience.TotalSeconds:0.#} s.", exception);
        }
        catch (IOException) when (connected)
        {
            // Reset in the middle: it ended the connection without a word.
            return new ServerAnswer(AnswerKind.Closed);
        }
        catch (IOException) when (!isFirst)
        {
            return new ServerAnswer(AnswerKind.Silent);
        }
    }

    // A name is told to the server; an address is none (RFC 6066).
    private string? ServerName() => System.Net.IPAddress.TryParse(_options.Host, out _) ? null : _options.Host;

    private void Learn(ServerAnswer answer)
    {
        if (answer.GroupBits is { } bits) _group = Math.Min(bits, _group ?? bits);
        foreach (var bytes in answer.Certificates)
        {
            var hash = Convert.ToHexString(SHA256.HashData(bytes));
            if (_certificates.ContainsKey(hash)) continue;
            try
            {
                using var certificate = X509CertificateLoader.LoadCertificate(bytes);
                _certificates[hash] = CertificateReader.Facts(certificate, Place);
                _chain.Add(hash);
            }
            catch (CryptographicException)
            {
                // What is no certificate has no facts: the report then has none, which is told.
                _certificates[hash] = new CertificateFacts { Place = Place };
            }
        }
    }

    /// <summary>Says the words before TLS to an FTP server.</summary>
    /// <returns>Whether it goes on with TLS.</returns>
    public static async Task<bool> BeginFtpAsync(Stream stream, CancellationToken cancellation = default) => await FtpGreeting.AskAsync(stream, cancellation) is null;

    /// <summary>Adds the certificate that a handshake of TLS 1.3 showed, which only a whole handshake can show.</summary>
    public static ProbeReport With(ProbeReport report, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(certificate);
        return report with { Certificates = [CertificateReader.Facts(certificate, report.Place), .. report.Certificates] };
    }
}
