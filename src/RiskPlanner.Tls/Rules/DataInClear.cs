namespace RiskPlanner.Tls;

/// <summary>RT0016: FTP encrypts data connections.</summary>
internal sealed class DataInClear : TlsRule
{
    public override string Id => "RT0016";

    public override string Title => "FTP encrypts data connections (SECURE_DATACONN PRIVATE).";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var ftp in world.Ftp.Where(ftp => ftp.SpeaksTls || ftp.SpeaksKerberos))
        {
            var setting = ftp.Of(FtpStatements.SecureDataConn);
            var (why, severity) = setting.Value.ToUpperInvariant() switch
            {
                "NEVER" => (ftp.IsServer ? "The server rejects clients that want to encrypt data: every file goes in clear." : "The client never encrypts data: every file goes in clear.", TlsSeverity.Error),
                "CLEAR" => (ftp.IsServer ? "Each client decides whether data are encrypted; without PROT P every file goes in clear, though the login is encrypted." : "Data go in clear unless the user says private in the session, though the login is encrypted.", TlsSeverity.Error),
                "SAFE" when ftp.SpeaksKerberos => ("Under Kerberos SAFE asks for integrity, not for encryption: files may go in clear.", TlsSeverity.Error),
                "SAFE" => ("Under TLS SAFE means the same as PRIVATE; who reads it takes it for integrity alone, which is what it means under Kerberos.", TlsSeverity.Note),
                _ => ("", TlsSeverity.Note),
            };
            if (why.Length > 0) yield return At(setting, why, "SECURE_DATACONN PRIVATE", ChangeText.Ftp(FtpStatements.SecureDataConn, "PRIVATE"), severity);
        }
    }
}
