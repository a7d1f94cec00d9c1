namespace RiskPlanner.Tls;

/// <summary>RT0019: FTP speaks TLS at all.</summary>
internal sealed class NoTls : TlsRule
{
    public override string Id => "RT0019";

    public override string Title => "FTP speaks TLS (EXTENSIONS AUTH_TLS, or SECURE_MECHANISM TLS).";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) => OfFiles(world).Concat(OfProbe(world));

    private IEnumerable<TlsFinding> OfProbe(TlsWorld world)
    {
        if (world.Question.Probe is { FtpRefusal: { } reply } probe)
            yield return At(new Origin(probe.Place, "AUTH TLS", reply, IsDefault: false), $"The server refuses AUTH TLS ({reply}): user IDs, passwords and data go in clear.", "reply 234", ChangeText.Ftp(FtpStatements.Extensions, "AUTH_TLS"));
    }

    private IEnumerable<TlsFinding> OfFiles(TlsWorld world) =>
        from ftp in world.Ftp
        where !ftp.SpeaksTls && !ftp.SpeaksKerberos
        let statement = ftp.IsServer ? FtpStatements.Extensions : FtpStatements.SecureMechanism
        select new TlsFinding
        {
            Rule = this,
            Severity = Severity,
            Place = ftp.Start,
            Statement = statement,
            Value = "",
            Why = ftp.IsServer
                ? "EXTENSIONS AUTH_TLS is not written: the server takes no AUTH TLS, and what else is said of TLS has no effect. User IDs, passwords and data go in clear."
                : $"{(ftp.Command is null ? "SECURE_MECHANISM TLS is not written: unless -r TLS or -a TLS stands on the command," : ftp.Command.Mechanism is null ? "Neither is SECURE_MECHANISM TLS written, nor -r TLS or -a TLS in the PARM of the step:" : $"{ftp.Command.Mechanism} stands in the PARM of the step, and overrides FTP.DATA:")} the client asks for no TLS. User IDs, passwords and data go in clear.",
            Expected = ftp.IsServer ? "EXTENSIONS AUTH_TLS" : "SECURE_MECHANISM TLS",
            Change = ChangeText.Lines(ftp.IsServer ? ChangeText.Ftp(statement, "AUTH_TLS") : ChangeText.Ftp(statement, "TLS"),
                ChangeText.Ftp(FtpStatements.SecureFtp, "REQUIRED"), ChangeText.Ftp(FtpStatements.SecureDataConn, "PRIVATE")),
        };
}
