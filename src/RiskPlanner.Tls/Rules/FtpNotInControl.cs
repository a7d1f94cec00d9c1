namespace RiskPlanner.Tls;

/// <summary>RT0036: the AT-TLS policy for FTP lets FTP control TLS.</summary>
internal sealed class FtpNotInControl : TlsRule
{
    private static readonly string[] Needed = ["ApplicationControlled", "SecondaryMap"];

    public override string Id => "RT0036";

    public override string Title => "AT-TLS policy for FTP has ApplicationControlled On and SecondaryMap On.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var rule in world.Policy.Of(PolicyStatements.Rule).Where(PolicyStatements.IsForFtp))
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
}
