namespace RiskPlanner.Tls;

/// <summary>RT0014: somebody chose the suites.</summary>
internal sealed class DefaultSuites : TlsRule
{
    public override string Id => "RT0014";

    public override string Title => "Somebody chose the cipher suites.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from endpoint in world.Configured
        // That JSSE_ALL is a choice of all of them has a rule of its own.
        where !endpoint.ChoosesSuites && !world.Isklm.Any(isklm => isklm.Name == endpoint.Place.File && isklm.Of(IsklmProperties.CipherSuites) is not null)
        select At(new Origin(endpoint.Place, StatementOf(endpoint), "the product's list", IsDefault: true),
            $"{endpoint.Name}: what a default holds changes with the release; System SSL's has held RC4, DES and export suites (docs/tls/facts.md, F25).", $"suites of {world.Profile.Title}", ChangeText.Suites(endpoint, world));

    private static string StatementOf(TlsEndpoint endpoint) => endpoint.Kind switch
    {
        TlsFileKind.FtpServer or TlsFileKind.FtpClient => FtpStatements.CipherSuite,
        TlsFileKind.Isklm => IsklmProperties.CipherSuites,
        _ => PolicyStatements.CipherParms,
    };
}
