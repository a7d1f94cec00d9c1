namespace RiskPlanner.Tls;

/// <summary>RT0035: V3CipherSuites4Char has codes, not names.</summary>
internal sealed class ConstantOnFourCharacters : TlsRule
{
    public override string Id => "RT0035";

    public override string Title => "Names of cipher suites stand on V3CipherSuites; V3CipherSuites4Char has codes.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    /// <summary>Whether something is written where codes of four characters stand, and is no code.</summary>
    public static bool IsMeant(Origin origin) => origin.Statement.Equals(PolicyStatements.V3Ciphers4, StringComparison.OrdinalIgnoreCase) && !CipherText.IsHexadecimal(origin.Value);

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from endpoint in world.Configured
        from written in endpoint.Suites.Select(setting => (setting.Origin, Text: setting.Suite.CodeText)).Concat(endpoint.Unread.Select(unread => (unread.Origin, Text: "")))
        where IsMeant(written.Origin)
        select At(written.Origin, $"{written.Origin.Value} is a name: V3CipherSuites4Char takes codes of four characters, and the suite was not used where its name stood there.", "the name on V3CipherSuites, or the code",
            written.Text.Length > 0 ? ChangeText.Policy(endpoint.SuiteBlock, (PolicyStatements.V3Ciphers4, written.Text)) : "");
}
