namespace RiskPlanner.Tls;

/// <summary>RT0036: the AT-TLS policy for FTP lets FTP control TLS.</summary>
internal sealed class FtpNotInControl : TlsRule
{
    private const int FtpPort = 21;
    private static readonly string[] Needed = ["ApplicationControlled", "SecondaryMap"];

    public override string Id => "RT0036";

    public override string Title => "AT-TLS policy for FTP has ApplicationControlled On and SecondaryMap On.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var rule in world.Policy.Of(PolicyStatements.Rule).Where(IsForFtp))
        {
            if (world.Policy.Part(rule, PolicyStatements.EnvironmentAction) is not { } environment) continue;
            var (general, particular) = (world.Policy.Part(environment, PolicyStatements.EnvironmentAdvanced), world.Policy.Part(world.Policy.Part(rule, PolicyStatements.ConnectionAction), PolicyStatements.ConnectionAdvanced));
            foreach (var name in Needed)
            {
                var written = particular?.Parameter(name) ?? general?.Parameter(name);
                if (written?.Says("On") == true) continue;
                var origin = written?.Origin ?? new Origin((general ?? environment).Place, name, "Off", IsDefault: true);
                yield return At(origin, $"{rule.Title} is for FTP, which begins TLS itself after AUTH TLS and maps its data connections to the same policy.", $"{name} On", ChangeText.Policy((particular ?? general)?.Title ?? PolicyStatements.EnvironmentAdvanced, (name, "On")));
            }
        }
    }

    private static bool IsForFtp(PolicyBlock rule) => ((string[])["LocalPortRange", "RemotePortRange"]).Any(name => rule.Parameter(name) is { } range && HasFtpPort(range.Value));

    private static bool HasFtpPort(string range)
    {
        var ends = range.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return ends.Length is 1 or 2 && int.TryParse(ends[0], out var from) && int.TryParse(ends[^1], out var to) && from > 0 && from <= FtpPort && FtpPort <= to;
    }
}
