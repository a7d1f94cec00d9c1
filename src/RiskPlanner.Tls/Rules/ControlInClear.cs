namespace RiskPlanner.Tls;

/// <summary>RT0017: FTP keeps control connections encrypted.</summary>
internal sealed class ControlInClear : TlsRule
{
    public override string Id => "RT0017";

    public override string Title => "FTP keeps control connections encrypted (SECURE_CTRLCONN PRIVATE).";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var ftp in world.Ftp.Where(ftp => ftp.SpeaksTls || ftp.SpeaksKerberos))
        {
            var setting = ftp.Of(FtpStatements.SecureCtrlConn);
            var (why, severity) = setting.Value.ToUpperInvariant() switch
            {
                "CLEAR" when ftp.SpeaksKerberos => ("Under Kerberos commands and passwords may go in clear.", TlsSeverity.Error),
                "CLEAR" => ("TLS encrypts the control connection at first whatever is written here; with CLEAR, CCC may make it clear again (IBM's messages say so, its reference says that the statement is of Kerberos alone).", TlsSeverity.Warning),
                "SAFE" when ftp.SpeaksKerberos => ("Under Kerberos SAFE asks for integrity, not for encryption.", TlsSeverity.Warning),
                "SAFE" => ("Under TLS SAFE and PRIVATE do the same; PRIVATE says what is meant.", TlsSeverity.Note),
                _ => ("", TlsSeverity.Note),
            };
            if (why.Length > 0) yield return At(setting, why, "SECURE_CTRLCONN PRIVATE", ChangeText.Ftp(FtpStatements.SecureCtrlConn, "PRIVATE"), severity);
        }
    }
}
