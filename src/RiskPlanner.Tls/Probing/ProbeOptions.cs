namespace RiskPlanner.Tls;

/// <summary>Which server is asked, and how.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port.</param>
public sealed record ProbeOptions(string Host, int Port)
{
    /// <summary>Whether TLS begins with AUTH TLS after an FTP server's greeting (RFC 4217).</summary>
    public bool StartTlsFtp { get; init; }

    /// <summary>How long a connection, or an answer, is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most connections that are made.</summary>
    public int MostConnections { get; init; } = 400;

    /// <summary>The host and the port, as people write them.</summary>
    public string Address => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
