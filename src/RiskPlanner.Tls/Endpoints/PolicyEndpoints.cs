namespace RiskPlanner.Tls;

/// <summary>
/// The ends of connections that AT-TLS policy describes: one for each rule that leads to TLS, and one for each action or list of suites that
/// no rule leads to, which may be there for another file.
/// </summary>
internal static class PolicyEndpoints
{
    private static readonly HashSet<TlsVersion> OnByDefault = [TlsVersion.Tls10, TlsVersion.Tls11];

    public static IEnumerable<TlsEndpoint> Find(PolicyIndex policy)
    {
        var used = new HashSet<PolicyBlock>();
        foreach (var rule in policy.Of(PolicyStatements.Rule))
        {
            var group = policy.Part(rule, PolicyStatements.GroupAction);
            var (environment, connection) = (policy.Part(rule, PolicyStatements.EnvironmentAction), policy.Part(rule, PolicyStatements.ConnectionAction));
            foreach (var block in (PolicyBlock?[])[environment, connection, policy.Part(environment, PolicyStatements.CipherParms), policy.Part(connection, PolicyStatements.CipherParms)])
            {
                if (block is not null) used.Add(block);
            }

            if (environment is null || group?.Parameter("TTLSEnabled")?.Says("Off") == true) continue;
            yield return Make(policy, rule.Title, rule.Place, environment, connection);
        }

        foreach (var environment in policy.Of(PolicyStatements.EnvironmentAction).Where(block => !used.Contains(block)))
        {
            if (policy.Part(environment, PolicyStatements.CipherParms) is { } ciphers) used.Add(ciphers);
            yield return Make(policy, environment.Title, environment.Place, environment, null);
        }

        foreach (var ciphers in policy.Of(PolicyStatements.CipherParms).Where(block => !used.Contains(block)))
        {
            var (suites, unread) = SuitesOf(ciphers);
            yield return new TlsEndpoint { Name = ciphers.Title, Kind = TlsFileKind.AtTls, Place = ciphers.Place, Suites = suites, Unread = unread, ChoosesSuites = true, SuiteBlock = ciphers.Title };
        }
    }

    private static TlsEndpoint Make(PolicyIndex policy, string name, Place place, PolicyBlock environment, PolicyBlock? connection)
    {
        // What a connection action says counts instead of what the environment action says (F33).
        var (general, particular) = (policy.Part(environment, PolicyStatements.EnvironmentAdvanced), policy.Part(connection, PolicyStatements.ConnectionAdvanced));
        var ciphers = policy.Part(connection, PolicyStatements.CipherParms) ?? policy.Part(environment, PolicyStatements.CipherParms);
        var (suites, unread) = ciphers is null ? ([], []) : SuitesOf(ciphers);
        var role = connection?.Parameter("HandshakeRole") ?? environment.Parameter("HandshakeRole");
        return new TlsEndpoint
        {
            Name = name,
            Kind = TlsFileKind.AtTls,
            Role = role is null ? EndpointRole.Unknown : role.Says("Client") ? EndpointRole.Client : EndpointRole.Server,
            Place = place,
            Versions = [.. TlsVersionWords.All.Select(version => VersionOf(version, particular, general, environment))],
            Suites = suites,
            Unread = unread,
            ChoosesSuites = ciphers is not null,
            VersionBlock = particular?.Title ?? general?.Title ?? PolicyStatements.EnvironmentAdvanced,
            SuiteBlock = ciphers?.Title ?? PolicyStatements.CipherParms,
        };
    }

    private static VersionSetting VersionOf(TlsVersion version, PolicyBlock? particular, PolicyBlock? general, PolicyBlock environment)
    {
        if ((particular?.Parameter(version.PolicyWord()) ?? general?.Parameter(version.PolicyWord())) is { } written)
            return new VersionSetting(version, written.Says("On"), written.Origin);
        var on = OnByDefault.Contains(version);
        return new VersionSetting(version, on, new Origin((general ?? environment).Place, version.PolicyWord(), on ? "On" : "Off", IsDefault: true));
    }

    private static (IReadOnlyList<SuiteSetting> Suites, IReadOnlyList<UnreadSuite> Unread) SuitesOf(PolicyBlock ciphers)
    {
        var (suites, unread) = (new List<SuiteSetting>(), new List<UnreadSuite>());
        foreach (var parameter in ciphers.Parameters)
        {
            var mentions = parameter.Is(PolicyStatements.V3Ciphers) ? CipherText.TwoCharacters(parameter.Value)
                : parameter.Is(PolicyStatements.V3Ciphers4) ? CipherText.FourCharacters(parameter.Value)
                : parameter.Is(PolicyStatements.V2Ciphers) ? CipherText.OneCharacter(parameter.Value)
                : [];
            foreach (var mention in mentions)
            {
                var origin = new Origin(parameter.Place with { Column = parameter.ValueColumn + mention.Offset }, parameter.Name, mention.Text, IsDefault: false);
                if (mention.Suite is { } suite) suites.Add(new SuiteSetting(suite, origin));
                else unread.Add(new UnreadSuite(mention.Text, origin));
            }
        }

        return (suites, unread);
    }
}
