namespace RiskPlanner.Tls;

/// <summary>Whose a statement of FTP.DATA is.</summary>
internal enum FtpStatementOf
{
    /// <summary>The server's.</summary>
    Server,

    /// <summary>The client's.</summary>
    Client,

    /// <summary>Both have it.</summary>
    Both,
}
