namespace RiskPlanner.Tls;

/// <summary>RT0002: no version of TLS is on that the profile does not allow.</summary>
internal sealed class OldTls : TlsRule
{
    public override string Id => "RT0002";

    public override string Title => "No version of TLS is on that the profile does not allow.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from endpoint in world.Endpoints
        from settings in endpoint.Versions.Where(setting => setting.On && setting.Version > TlsVersion.Ssl3 && !world.Profile.Versions.Contains(setting.Version)).GroupBy(setting => setting.Origin)
        // One word can turn several versions on: they are told together.
        let versions = settings.Select(setting => setting.Version).ToArray()
        select At(settings.Key, $"{endpoint.Name}: {string.Join(" and ", versions.Select(version => version.Word()))} {(versions.Length == 1 ? "is" : "are")} on, which {world.Profile.Title} does not allow.",
            string.Join(" or ", world.Profile.Versions.Select(version => version.Word())), ChangeText.Version(endpoint, turnOn: false, versions));
}
