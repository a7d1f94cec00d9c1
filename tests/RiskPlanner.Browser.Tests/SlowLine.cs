using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace RiskPlanner.Browser.Tests;

/// <summary>
/// A slow line to the app: a proxy on a free port that counts every byte and holds it back, in both directions, the circuit's too. A browser's
/// own throttling would not slow the circuit.
/// </summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Uri _app;
    private readonly TimeSpan _oneWay;
    private readonly double _bytesPerSecond;
    private readonly Lock _lock = new();
    private readonly DateTime[] _free = new DateTime[2];
    private long _bytes;

    /// <summary>Begins to listen.</summary>
    /// <param name="app">The app.</param>
    /// <param name="roundTrip">How long a byte and its answer travel.</param>
    /// <param name="bitsPerSecond">How much passes in each direction, of all connections together.</param>
    public SlowLine(string app, TimeSpan roundTrip, double bitsPerSecond)
    {
        (_app, _oneWay, _bytesPerSecond) = (new Uri(app), roundTrip / 2, bitsPerSecond / 8);
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>The bytes that passed since the beginning or the last count, both directions together.</summary>
    public long TakeBytes() => Interlocked.Exchange(ref _bytes, 0);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token));
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task ServeAsync(TcpClient browser)
    {
        using var server = new TcpClient { NoDelay = true };
        using (browser)
        {
            browser.NoDelay = true;
            try
            {
                // The handshake takes a round trip too, before the first byte.
                await Task.Delay(_oneWay * 2, _ending.Token);
                await server.ConnectAsync(_app.Host, _app.Port, _ending.Token);
                await Task.WhenAny(PassAsync(browser, server, 0), PassAsync(server, browser, 1));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // One of the two has gone.
            }
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, int direction)
    {
        var held = Channel.CreateUnbounded<(DateTime At, byte[] Bytes)>();
        var delivering = DeliverAsync(held.Reader, to.GetStream());
        var buffer = new byte[4096];
        int read;
        while ((read = await from.GetStream().ReadAsync(buffer, _ending.Token)) > 0)
        {
            Interlocked.Add(ref _bytes, read);
            held.Writer.TryWrite((Arrival(direction, read), buffer[..read]));
        }

        held.Writer.Complete();
        await delivering;
    }

    private DateTime Arrival(int direction, int bytes)
    {
        lock (_lock)
        {
            var now = DateTime.UtcNow;
            var begin = _free[direction] > now ? _free[direction] : now;
            _free[direction] = begin.AddSeconds(bytes / _bytesPerSecond);
            return _free[direction] + _oneWay;
        }
    }

    private async Task DeliverAsync(ChannelReader<(DateTime At, byte[] Bytes)> held, NetworkStream to)
    {
        await foreach (var (at, bytes) in held.ReadAllAsync(_ending.Token))
        {
            if (at - DateTime.UtcNow is { Ticks: > 0 } wait) await Task.Delay(wait, _ending.Token);
            await to.WriteAsync(bytes, _ending.Token);
        }
    }
}
