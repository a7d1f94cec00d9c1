using System.Net;
using System.Net.NetworkInformation;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack.Doors;

/// <summary>Settings that would open the server to other machines, or that cannot be: it ends with 2 or 3 and a message, and listens nowhere.</summary>
internal static class Addresses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Command lines that are refused; PORT stands for a free port.</summary>
    public static IReadOnlyList<string[]> Refused { get; } =
    [
        ["--urls", "http://x@127.0.0.1:PORT"],
        ["--urls", "http://0.0.0.0:PORT"],
        ["--urls", "http://*:PORT"],
        ["--urls", "http://+:PORT"],
        ["--urls", "http://[::]:PORT"],
        ["--urls", "http://localhost.example:PORT"],
        ["--urls", "http://127.0.0.1:PORT/path"],
        ["--urls", "http://127.0.0.1:PORT?x=1"],
        ["--urls", "http://127.0.0.1:PORT;http://0.0.0.0:PORT"],
        ["--urls", "https://127.0.0.1:PORT"],
        ["--urls", "ftp://127.0.0.1:PORT"],
        ["--urls", ";"],
        ["--Kestrel:Endpoints:Open:Url", "http://0.0.0.0:PORT"],
        ["--urls", "http://127.0.0.1:PORT", "--Kestrel:Endpoints:Open:Url", "http://*:PORT"],
        // A name that nobody knows does not take what is behind it for its value.
        ["--bogus", "--urls", "http://127.0.0.1:PORT"],
        ["PORT"],
        ["--http_ports", "PORT"],
        ["--https_ports", "PORT"],
        ["--urls", "http://127.0.0.1:PORT", "--Logging:LogLevel:Default", "Loud"],
        ["--urls", "http://127.0.0.1:PORT", "--CutSets:Seconds", "soon"],
        ["--urls", "http://127.0.0.1:PORT", "--Replay:MemoryMebibytes", "-1"],
    ];

    /// <summary>Command lines that are served, on this machine alone; PORT stands for a free port.</summary>
    public static IReadOnlyList<string[]> Served { get; } =
    [
        // A name that .NET takes for this machine's, and the server would take for every address there is.
        ["--urls", "http://loopback:PORT"],
        ["--urls", "http://localhost:PORT"],
        ["--urls", "http://[::1]:PORT"],
        ["--urls", "http://127.0.0.1:PORT", "--preferHostingUrls", "true"],
    ];

    public static async Task<AttackReport> RunAsync(IEnumerable<string[]> refused, IEnumerable<string[]> served)
    {
        var report = new AttackReport("addresses and settings");
        foreach (var arguments in served)
        {
            using var folder = new Folder();
            var port = Server.FreePort();
            string[] real = [.. arguments.Select(argument => argument.Replace("PORT", $"{port}", StringComparison.Ordinal))];
            using var server = Server.StartWith(folder.Path, real);
            report.Count("starts");
            if (!await server.SaysAsync("Now listening on", Patience)) report.Find($"{string.Join(' ', real)} is not served: {server.Text}");
            if (Open(port).Any()) report.Find($"{string.Join(' ', real)} listens on {string.Join(", ", Open(port))}");
        }

        foreach (var arguments in refused)
        {
            using var folder = new Folder();
            var port = Server.FreePort();
            string[] real = [.. arguments.Select(argument => argument.Replace("PORT", $"{port}", StringComparison.Ordinal))];
            using var server = Server.StartWith(folder.Path, real);
            report.Count("starts");
            var ended = await server.EndsAsync(Patience);
            if (!ended) report.Find($"{string.Join(' ', real)} is served");
            else if (server.ExitCode is not (2 or 3)) report.Find($"{string.Join(' ', real)} ends with {server.ExitCode}: {server.Text}");
            if (server.Text.Contains("   at ", StringComparison.Ordinal)) report.Find($"{string.Join(' ', real)} ends in a stack trace");
            if (server.Lines.Count == 0) report.Find($"{string.Join(' ', real)} ends without a word");
            if (Open(port).Any()) report.Find($"{string.Join(' ', real)} listens on {string.Join(", ", Open(port))}");
        }

        return report;
    }

    /// <summary>Where something listens on a port and can be reached from other machines.</summary>
    public static IEnumerable<IPEndPoint> Open(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port && !IPAddress.IsLoopback(listener.Address));
}
