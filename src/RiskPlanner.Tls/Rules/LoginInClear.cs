namespace RiskPlanner.Tls;

/// <summary>RT0015: FTP requires a security mechanism.</summary>
internal sealed class LoginInClear : TlsRule
{
    public override string Id => "RT0015";

    public override string Title => "FTP requires a security mechanism (SECURE_FTP REQUIRED).";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from ftp in world.Ftp
        let setting = ftp.Of(FtpStatements.SecureFtp)
        where setting.Value.Equals("ALLOWED", StringComparison.OrdinalIgnoreCase) && (ftp.SpeaksTls || ftp.SpeaksKerberos)
        select At(setting,
            ftp.IsServer ? "The server lets clients log in without TLS: user ID, password and data go in clear." : "Where the server has no TLS, the client goes on without: user ID, password and data go in clear.",
            "SECURE_FTP REQUIRED", ChangeText.Ftp(FtpStatements.SecureFtp, "REQUIRED"));
}
