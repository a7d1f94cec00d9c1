namespace RiskPlanner.Tls;

/// <summary>RT0001: SSL V2 and SSL V3 are off, whatever a profile says.</summary>
internal sealed class OldSsl : TlsRule
{
    public override string Id => "RT0001";

    public override string Title => "SSL V2 and SSL V3 are off.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from endpoint in world.Endpoints
        from setting in endpoint.Versions
        where setting.On && setting.Version <= TlsVersion.Ssl3
        select At(setting.Origin, $"{endpoint.Name}: {setting.Version.Word()} is on. It is broken: what it carries can be read and changed (RFC 6176, RFC 7568).", $"{setting.Version.Word()} off",
            ChangeText.Version(endpoint, turnOn: false, setting.Version));
}
