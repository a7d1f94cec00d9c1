using System.Net;
using System.Net.Sockets;

namespace RiskPlanner.Attack.Processes;

/// <summary>The server on a free port of this machine, with a data folder.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private Server(Child child, int port) => (Child, Port) = (child, port);

    public Child Child { get; }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public static Server Start(string folder, params string[] more)
    {
        var port = FreePort();
        return new Server(StartWith(folder, ["--urls", $"http://127.0.0.1:{port}", .. more]), port);
    }

    /// <summary>Starts the server with arguments of one's own.</summary>
    public static Child StartWith(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var all = new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { ["RISKPLANNER_DATA"] = folder };
        return Child.Start(Programs.Server, arguments, all);
    }

    /// <summary>Whether it listens and gives out its first page within a minute.</summary>
    public async Task<bool> ServesAsync()
    {
        if (!await Child.SaysAsync("Now listening on", StartPatience)) return false;
        using var client = new HttpClient { BaseAddress = Address, Timeout = StartPatience };
        using var answer = await client.GetAsync(new Uri("/plans", UriKind.Relative));
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains("payroll-two-sites", StringComparison.Ordinal);
    }

    public void Dispose() => Child.Dispose();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
