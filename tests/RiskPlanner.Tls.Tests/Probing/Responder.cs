using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace RiskPlanner.Tls.Tests.Probing;

/// <summary>A server of a test on loopback, which says what its script has.</summary>
internal sealed class Responder : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private Responder(Func<Stream, CancellationToken, Task> serve)
    {
        _listener.Start();
        _serving = Task.Run(async () =>
        {
            while (!_end.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                try
                {
                    await serve(client.GetStream(), _end.Token);
                }
                catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The client went away, or wanted what there is not.
                }
            }
        });
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    /// <summary>A server that does with each connection what it is told.</summary>
    public static Responder Of(Func<Stream, CancellationToken, Task> serve) => new(serve);

    /// <summary>A server that answers each first message.</summary>
    public static Responder Answering(Func<Offer, byte[]> answer) => new(async (stream, cancellation) =>
    {
        if (await Offer.ReadAsync(stream, cancellation) is { } offer) await stream.WriteAsync(answer(offer), cancellation);
    });

    /// <summary>A server that has suites by version, the first that the client offers too.</summary>
    public static Responder Having(Dictionary<int, int[]> suites, byte[]? certificate = null, int group = 0) => Answering(offer =>
        !suites.TryGetValue(offer.Version, out var own) || own.FirstOrDefault(offer.Suites.Contains) is not (> 0 and var chosen) ? Alert
        : offer.Version == 2 ? Ssl2Hello(own, certificate ?? [])
        : Hello(offer.Version, chosen, certificate, group));

    /// <summary>handshake_failure.</summary>
    public static byte[] Alert => [21, 3, 1, 0, 2, 2, 40];

    /// <summary>A server's first messages.</summary>
    public static byte[] Hello(int version, int suite, byte[]? certificate = null, int group = 0)
    {
        var inTls13 = version == 0x0304;
        byte[] hello = [3, (byte)(inTls13 ? 3 : version & 0xFF), .. RandomNumberGenerator.GetBytes(32), 0, (byte)(suite >> 8), (byte)(suite & 0xFF), 0];
        if (inTls13) hello = [.. hello, 0, 6, 0, 43, 0, 2, 3, 4];
        var messages = Message(2, hello).ToList();
        if (certificate is not null) messages.AddRange(Message(11, [.. Three(certificate.Length + 3), .. Three(certificate.Length), .. certificate]));
        if (group > 0) messages.AddRange(Message(12, [(byte)(group / 8 >> 8), (byte)(group / 8 & 0xFF), 0xC0, .. new byte[group / 8 - 1], 0, 1, 2, 0, 1, 3]));
        if (!inTls13) messages.AddRange(Message(14, []));
        return [22, 3, (byte)(inTls13 ? 3 : version & 0xFF), (byte)(messages.Count >> 8), (byte)(messages.Count & 0xFF), .. messages];
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving.ContinueWith(_ => { }, TaskScheduler.Default);
        _listener.Dispose();
        _end.Dispose();
    }

    private static byte[] Ssl2Hello(int[] suites, byte[] certificate)
    {
        byte[] body = [4, 0, 1, 0, 2, .. Two(certificate.Length), .. Two(suites.Length * 3), 0, 16, .. certificate, .. suites.SelectMany(Three), .. new byte[16]];
        return [(byte)(0x80 | (body.Length >> 8)), (byte)(body.Length & 0xFF), .. body];
    }

    private static byte[] Message(byte type, byte[] body) => [type, .. Three(body.Length), .. body];

    private static byte[] Two(int number) => [(byte)(number >> 8), (byte)(number & 0xFF)];

    private static byte[] Three(int number) => [(byte)(number >> 16), (byte)((number >> 8) & 0xFF), (byte)(number & 0xFF)];
}
