namespace RiskPlanner.Tls;

/// <summary>RT0023: every rule of AT-TLS policy leads to TLS.</summary>
internal sealed class RuleWithoutTls : TlsRule
{
    public override string Id => "RT0023";

    public override string Title => "Every TTLSRule leads to TLS.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var rule in world.Policy.Of(PolicyStatements.Rule))
        {
            var groups = world.Policy.Parts(rule, PolicyStatements.GroupAction);
            var switches = (from one in groups from enabled in one.AllOf("TTLSEnabled") select (Group: one, Enabled: enabled)).ToList();
            foreach (var (group, enabled) in switches.Where(one => one.Enabled.Says("Off")))
                yield return At(enabled.Origin, $"{rule.Title} leads to {group.Title}, where TLS is off: its connections go in clear. Where that is meant, it is a gap to be accepted.", "TTLSEnabled On", ChangeText.Policy(group.Title, ("TTLSEnabled", "On")), TlsSeverity.Warning);
            foreach (var missing in Missing(rule, switches.Exists(one => one.Enabled.Says("On"))))
                yield return At(new Origin(rule.Place, missing, "none", IsDefault: true), $"{rule.Title} needs {missing}. With an error in it, no policy is installed, and connections go without AT-TLS.", missing, ChangeText.Policy(rule.Title, (missing, missing == "Direction" ? "Inbound" : "name")));
        }
    }

    private static IEnumerable<string> Missing(PolicyBlock rule, bool isOn)
    {
        if (rule.Parameter("Direction") is null) yield return "Direction";
        if (rule.Parameter("TTLSGroupActionRef") is null) yield return "TTLSGroupActionRef";
        if (isOn && rule.Parameter("TTLSEnvironmentActionRef") is null) yield return "TTLSEnvironmentActionRef";
    }
}
