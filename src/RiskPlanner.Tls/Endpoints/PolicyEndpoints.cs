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
        foreach (var path in policy.Paths())
        {
            used.UnionWith(policy.Parts(path.Environment, PolicyStatements.CipherParms).Concat(policy.Parts(path.Connection, PolicyStatements.CipherParms)));
            // Where one group of several turns TLS on, the settings count.
            var switches = policy.Parts(path.Rule, PolicyStatements.GroupAction).SelectMany(group => group.AllOf("TTLSEnabled")).ToList();
            if (switches.Count == 0 || !switches.TrueForAll(written => written.Says("Off"))) yield return Make(policy, path);
        }

        foreach (var ciphers in policy.Of(PolicyStatements.CipherParms).Where(block => !used.Contains(block)))
        {
            var (suites, unread) = SuitesOf([ciphers]);
            yield return new TlsEndpoint { Name = ciphers.Title, Kind = TlsFileKind.AtTls, Place = ciphers.Place, Suites = suites, Unread = unread, ChoosesSuites = true, SuiteBlock = ciphers.Title };
        }
    }

    private static TlsEndpoint Make(PolicyIndex policy, PolicyPath path)
    {
        // What a connection action says counts instead of what the environment action says (F33).
        IReadOnlyList<PolicyBlock> advanced = [.. path.Particular(policy), .. path.General(policy)];
        var ciphers = path.Ciphers(policy);
        var (suites, unread) = SuitesOf(ciphers);
        var role = path.Connection?.Parameter("HandshakeRole") ?? path.Environment.Parameter("HandshakeRole");
        var named = path.Rule ?? path.Environment;
        return new TlsEndpoint
        {
            Name = named.Title,
            Kind = TlsFileKind.AtTls,
            Role = role is null ? EndpointRole.Unknown : role.Says("Client") ? EndpointRole.Client : EndpointRole.Server,
            Place = named.Place,
            Versions = [.. TlsVersionWords.All.SelectMany(version => VersionsOf(version, policy, path))],
            Suites = suites,
            Unread = unread,
            ChoosesSuites = ciphers.Count > 0,
            Advanced = advanced,
            VersionBlock = advanced.Count > 0 ? advanced[0].Title : PolicyStatements.EnvironmentAdvanced,
            SuiteBlock = ciphers.Count > 0 ? ciphers[0].Title : PolicyStatements.CipherParms,
        };
    }

    // Several settings of one version, where it is written several times: each is judged.
    private static IEnumerable<VersionSetting> VersionsOf(TlsVersion version, PolicyIndex policy, PolicyPath path)
    {
        if (path.Advanced(policy, version.PolicyWord()) is { Count: > 0 } written) return written.Select(statement => new VersionSetting(version, statement.Says("On"), statement.Origin));
        var on = OnByDefault.Contains(version);
        return [new VersionSetting(version, on, new Origin((path.General(policy) is [var first, ..] ? first : path.Environment).Place, version.PolicyWord(), on ? "On" : "Off", IsDefault: true))];
    }

    // Of each word by itself: IBM allows no blank in a string of codes (F37), and one that is there hides no code.
    private static (IReadOnlyList<SuiteSetting> Suites, IReadOnlyList<UnreadSuite> Unread) SuitesOf(IEnumerable<PolicyBlock> ciphers)
    {
        var (suites, unread) = (new List<SuiteSetting>(), new List<UnreadSuite>());
        foreach (var parameter in ciphers.SelectMany(block => block.Parameters))
        {
            foreach (var (word, column) in parameter.ValueWords)
            {
                foreach (var mention in MentionsOf(parameter, word))
                {
                    var origin = new Origin(parameter.Place with { Column = column + mention.Offset }, parameter.Name, mention.Text, IsDefault: false);
                    if (mention.Suite is { } suite) suites.Add(new SuiteSetting(suite, origin));
                    else unread.Add(new UnreadSuite(mention.Text, origin));
                }
            }
        }

        return (suites, unread);
    }

    private static IReadOnlyList<CipherMention> MentionsOf(Statement parameter, string word) =>
        parameter.Is(PolicyStatements.V3Ciphers) ? CipherText.TwoCharacters(word)
        : parameter.Is(PolicyStatements.V3Ciphers4) ? CipherText.FourCharacters(word)
        : parameter.Is(PolicyStatements.V2Ciphers) ? CipherText.OneCharacter(word)
        : [];
}
