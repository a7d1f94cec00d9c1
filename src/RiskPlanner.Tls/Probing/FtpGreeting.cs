using System.Globalization;
using System.Text;

namespace RiskPlanner.Tls;

/// <summary>The words before TLS with an FTP server: its greeting, AUTH TLS, its reply (RFC 959, RFC 4217). Reads are bounded.</summary>
internal static class FtpGreeting
{
    private const int LongestLine = 1024;
    private const int MostLines = 100;

    /// <summary>Asks for TLS.</summary>
    /// <returns>Null when the server goes on with TLS; else its reply, or what it was instead of one.</returns>
    public static async Task<string?> AskAsync(Stream stream, CancellationToken cancellation)
    {
        var greeting = await ReplyAsync(stream, cancellation);
        if (!greeting.StartsWith("220", StringComparison.Ordinal)) return greeting;
        await stream.WriteAsync("AUTH TLS\r\n"u8.ToArray(), cancellation);
        await stream.FlushAsync(cancellation);
        var reply = await ReplyAsync(stream, cancellation);
        return reply.StartsWith("234", StringComparison.Ordinal) ? null : reply;
    }

    // The last line of a reply begins with its code and a blank; others stand before it.
    private static async Task<string> ReplyAsync(Stream stream, CancellationToken cancellation)
    {
        for (var line = 0; line < MostLines; line++)
        {
            if (await LineAsync(stream, cancellation) is not { } text) return "no reply";
            if (text.Length < 3 || !int.TryParse(text.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                if (line == 0) return "no FTP";
                continue;
            }

            if (text.Length == 3 || text[3] != '-') return text;
        }

        return "no end of a reply";
    }

    private static async Task<string?> LineAsync(Stream stream, CancellationToken cancellation)
    {
        // Byte by byte: what follows a reply is TLS and nothing of this.
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < LongestLine)
        {
            if (await stream.ReadAsync(one, cancellation) == 0) return line.Length > 0 ? line.ToString() : null;
            if (one[0] == (byte)'\n') return line.ToString().TrimEnd('\r');
            line.Append(one[0] is >= 0x20 and < 0x7F or (byte)'\r' ? (char)one[0] : '?');
        }

        return line.ToString();
    }
}
