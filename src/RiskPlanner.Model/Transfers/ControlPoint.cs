namespace RiskPlanner.Model;

/// <summary>Where a control stands (seed 000).</summary>
public enum ControlPoint
{
    /// <summary>The TSO command TRANSMIT.</summary>
    Transmit,

    /// <summary>The FTP client: the exit EZAFCCMD sees its commands.</summary>
    FtpClient,

    /// <summary>The FTP server: the exit FTCHKCMD sees the commands of those who fetch data.</summary>
    FtpServer,
}
