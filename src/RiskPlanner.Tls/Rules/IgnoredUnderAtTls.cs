namespace RiskPlanner.Tls;

/// <summary>RT0018: nothing is written that TLSMECHANISM ATTLS makes dead.</summary>
internal sealed class IgnoredUnderAtTls : TlsRule
{
    private static readonly string[] Ignored = [FtpStatements.KeyRing, FtpStatements.CipherSuite, FtpStatements.TlsTimeout];

    public override string Id => "RT0018";

    public override string Title => "Nothing is written that TLSMECHANISM ATTLS makes dead.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from ftp in world.Ftp
        where ftp.IsUnderAtTls
        from statement in ftp.Statements
        where Ignored.Contains(statement.Name, StringComparer.OrdinalIgnoreCase)
        select At(statement.Origin, "Under TLSMECHANISM ATTLS this statement is ignored: the AT-TLS policy counts. Who reads it believes what is not so.", "the same in the AT-TLS policy, and the statement taken away", InPolicy(statement, world));

    private static string InPolicy(Statement statement, TlsWorld world) => statement.Name.ToUpperInvariant() switch
    {
        FtpStatements.KeyRing => ChangeText.Policy($"{PolicyStatements.KeyringParms} FtpKeyring", ("Keyring", statement.Value)),
        FtpStatements.CipherSuite => ChangeText.Policy($"{PolicyStatements.CipherParms} FtpCiphers", (PolicyStatements.V3Ciphers4, world.Profile.CodesOf(world.Question.Today))),
        _ => ChangeText.Policy("TTLSGskAdvancedParms FtpGsk", ("GSK_V3_SESSION_TIMEOUT", statement.Value)),
    };
}
