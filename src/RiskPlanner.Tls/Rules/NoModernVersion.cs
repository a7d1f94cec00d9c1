namespace RiskPlanner.Tls;

/// <summary>RT0003: a version that the profile allows is on.</summary>
internal sealed class NoModernVersion : TlsRule
{
    public override string Id => "RT0003";

    public override string Title => "A version of TLS is on that the profile allows.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        var newest = world.Profile.Versions.Max();
        foreach (var endpoint in world.Endpoints)
        {
            // FTP.DATA says nothing of the newer versions: of it this cannot be told.
            if (endpoint.Versions.Count == 0 || endpoint.Kind is TlsFileKind.FtpServer or TlsFileKind.FtpClient) continue;
            if (endpoint.Versions.Any(setting => setting.On && world.Profile.Versions.Contains(setting.Version))) continue;
            var setting = endpoint.Versions.LastOrDefault(one => one.Version == newest) ?? endpoint.Versions[^1];
            yield return At(setting.Origin, $"{endpoint.Name}: none of the versions that {world.Profile.Title} allows is on.", string.Join(" or ", world.Profile.Versions.Select(version => version.Word())),
                ChangeText.Version(endpoint, turnOn: true, [.. world.Profile.Versions]));
        }
    }
}
