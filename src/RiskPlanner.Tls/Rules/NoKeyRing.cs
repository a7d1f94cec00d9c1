namespace RiskPlanner.Tls;

/// <summary>RT0021: where there must be a key ring, there is one.</summary>
internal sealed class NoKeyRing : TlsRule
{
    public override string Id => "RT0021";

    public override string Title => "Where TLS needs a key ring, one is named.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var ftp in world.Ftp.Where(ftp => ftp.SpeaksTls && !ftp.IsUnderAtTls && ftp.Of(FtpStatements.KeyRing).Value.Length == 0))
            yield return At(new Origin(ftp.Start, FtpStatements.KeyRing, "none", IsDefault: true), "Where FTP does the TLS itself, KEYRING is required: no session with TLS comes about.", "KEYRING userid/ring", ChangeText.Ftp(FtpStatements.KeyRing, "userid/FTPRING"));
        foreach (var action in world.Policy.Of(PolicyStatements.EnvironmentAction))
        {
            var names = action.Blocks.Any(block => block.Is(PolicyStatements.KeyringParms)) || action.Parameter(PolicyStatements.KeyringParms + PolicyStatements.Reference) is not null;
            if (!names) yield return At(new Origin(action.Place, PolicyStatements.KeyringParms, "none", IsDefault: true), $"{action.Title} needs a key ring.", "TTLSKeyringParms, or TTLSKeyringParmsRef and a name", ChangeText.Policy(action.Title, ("TTLSKeyringParmsRef", "Keyring1")));
        }
    }
}
