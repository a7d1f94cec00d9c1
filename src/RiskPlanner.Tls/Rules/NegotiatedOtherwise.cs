namespace RiskPlanner.Tls;

/// <summary>RT0038: a server negotiates what its settings say, and nothing else.</summary>
internal sealed class NegotiatedOtherwise : TlsRule
{
    public override string Id => "RT0038";

    public override string Title => "A server negotiates what its settings say, and nothing else.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        // With several servers in the files nobody can say which one was asked.
        if (world.Question.Probe is not { } probe || world.Configured.Where(endpoint => endpoint.Role != EndpointRole.Client).ToList() is not [var configured]) yield break;
        foreach (var version in probe.Versions)
        {
            // Of a version that is written several times, what counts is not known.
            var settings = configured.Versions.Where(setting => setting.Version == version.Version).ToList();
            if (settings.Count == 0 || version.Offered is not { } offered || settings.Exists(setting => setting.On == offered)) continue;
            yield return At(new Origin(probe.Place, "version", version.Version.Word(), IsDefault: false),
                offered ? $"The server negotiates {version.Version.Word()}, and by {configured.Name} it is off." : $"By {configured.Name} {version.Version.Word()} is on, and the server does not negotiate it.", "settings that are in force", "",
                offered ? TlsSeverity.Warning : TlsSeverity.Note);
        }

        if (!configured.ChoosesSuites) yield break;
        var written = configured.Suites.Select(setting => setting.Suite).ToHashSet();
        foreach (var suite in probe.Accepted.Select(accepted => accepted.Suite).Distinct().Where(suite => !written.Contains(suite)))
            yield return At(new Origin(probe.Place, "suite", suite.Name, IsDefault: false), $"The server negotiates {suite.Name} ({suite.CodeText}), which {configured.Name} does not name.", "settings that are in force", "");
    }
}
