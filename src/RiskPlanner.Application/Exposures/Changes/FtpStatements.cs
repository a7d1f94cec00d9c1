namespace RiskPlanner.Application.Exposures.Changes;

/// <summary>The statements of FTP.DATA by which the client protects both connections (IBM Communications Server, IP Configuration Reference). Pure.</summary>
internal static class FtpStatements
{
    /// <summary>The statements.</summary>
    public const string Client =
        """
        ; FTP.DATA of the client
        SECURE_MECHANISM TLS
        SECURE_FTP       REQUIRED
        SECURE_CTRLCONN  PRIVATE
        SECURE_DATACONN  PRIVATE
        """;
}
