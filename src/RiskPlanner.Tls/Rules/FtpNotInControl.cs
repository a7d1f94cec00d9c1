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
        foreach (var path in world.Policy.Paths().Where(path => path.Rule is not null && PolicyStatements.IsForFtp(path.Rule)))
        {
            var general = path.General(world.Policy);
            var title = path.Particular(world.Policy).Concat(general).FirstOrDefault()?.Title ?? PolicyStatements.EnvironmentAdvanced;
            foreach (var name in Needed)
            {
                var written = path.Advanced(world.Policy, name);
                if (written.Count > 0 && written.All(one => one.Says("On"))) continue;
                var origin = written.FirstOrDefault(one => !one.Says("On"))?.Origin ?? new Origin((general is [var first, ..] ? first : path.Environment).Place, name, "Off", IsDefault: true);
                yield return At(origin, $"{path.Rule!.Title} is for FTP, which begins TLS itself after AUTH TLS and maps its data connections to the same policy.", $"{name} On", ChangeText.Policy(title, (name, "On")));
            }
        }
    }
}
