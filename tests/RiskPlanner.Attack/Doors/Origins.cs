using System.Net.Sockets;
using System.Text;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack.Doors;

/// <summary>What pages of other origins, and programs that say odd things, ask a server for; and that its own pages are served.</summary>
internal static class Origins
{
    private const string Circuit = "GET /_blazor?id=x HTTP/1.1\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n";
    private const string Download = "GET /plans/payroll-two-sites/file HTTP/1.1\n";
    private const string Page = "GET /plans HTTP/1.1\n";

    public static async Task<AttackReport> RunAsync(Server server)
    {
        var report = new AttackReport("origins");
        var own = $"Host: 127.0.0.1:{server.Port}\n";
        (string What, string Request, int[] Answers)[] requests =
        [
            ("a circuit for another origin", Circuit + own + "Origin: http://evil.example\n", [403]),
            ("a circuit for another port", Circuit + own + $"Origin: http://127.0.0.1:{server.Port + 1}\n", [403]),
            ("a circuit for no origin that has a name", Circuit + own + "Origin: null\n", [403]),
            ("a circuit for a page over https", Circuit + own + $"Origin: https://127.0.0.1:{server.Port}\n", [403]),
            ("a circuit of its own", Circuit + own + $"Origin: http://127.0.0.1:{server.Port}\n", [101, 404, 400]),
            ("a download by another site", Download + own + "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: script\n", [403]),
            ("a download by another port", Download + own + "Sec-Fetch-Site: same-site\nSec-Fetch-Mode: cors\nSec-Fetch-Dest: empty\n", [403]),
            ("a download with another origin", Download + own + "Origin: http://evil.example\n", [403]),
            ("a page in a frame of another site", Page + own + "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe\n", [403]),
            ("a link that somebody follows", Page + own + "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document\n", [200]),
            ("a download of its own", Download + own + "Sec-Fetch-Site: same-origin\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document\n", [200]),
            ("a program that is no browser", Download + own, [200]),
            ("a negotiation for another origin", "POST /_blazor/negotiate?negotiateVersion=1 HTTP/1.1\nContent-Length: 0\n" + own + "Origin: http://evil.example\n", [403]),
            ("another host", Page + "Host: evil.example\n", [400]),
            ("no host", "GET /plans HTTP/1.0\n", [400]),
            ("an empty host", Page + "Host:\n", [400]),
        ];
        foreach (var (what, request, answers) in requests)
        {
            var answer = await AskAsync(server.Port, request);
            report.Count("requests");
            if (!answers.Any(code => answer.StartsWith($"HTTP/1.1 {code} ", StringComparison.Ordinal))) report.Find($"{what}: {answer.Split('\n')[0]}");
            if (answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) && !answer.Contains("Cross-Origin-Resource-Policy: same-origin", StringComparison.OrdinalIgnoreCase))
                report.Find($"{what}: no Cross-Origin-Resource-Policy");
        }

        if (Addresses.Open(server.Port).Any()) report.Find("the server can be reached from other machines");
        return report;
    }

    // As it stands: a client of the framework would put the request right.
    private static async Task<string> AskAsync(int port, string request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, limit.Token);
        await using var stream = client.GetStream();
        var close = request.Contains("Connection:", StringComparison.Ordinal) ? "" : "Connection: close\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes((request + close + "\n").Replace("\n", "\r\n", StringComparison.Ordinal)), limit.Token);
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        // The head says all that is asked.
        while (!answer.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, limit.Token);
            if (read == 0) break;
            answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return answer.ToString();
    }
}
