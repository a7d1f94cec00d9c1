using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0016: no slip over a few lines of the CKDS takes the primary and the backup key of an application (the paper, 6.5).</summary>
internal sealed class AdjacentPairs : StandardRule
{
    /// <summary>Its id, which standards set the lines of a slip for.</summary>
    public const string RuleId = "RP0016";

    private const int UsualLines = 2;

    public override string Id => RuleId;

    public override string Title => "No slip over a few lines of the CKDS takes the primary and the backup key of an application.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    internal override string? MissingIn(NamingWorld world) => base.MissingIn(world) ?? (world.Standard!.KnowsPurposes ? null : "purposes in the standard");

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var lines = world.SettingOf(this)?.Lines ?? UsualLines;
        // Each key store has a list of its own, in which the keys of others do not stand between.
        var lists = world.Labels.KeyStores.Count > 1 ? world.Labels.KeyStores.Select(keyStore => PlacesIn(world, keyStore)).ToList() : [PlacesIn(world, null)];
        for (var group = 0; group < world.Groups.Count; group++)
        {
            var (nearest, distance) = ((Primary: -1, Backup: -1), int.MaxValue);
            foreach (var (primary, backup) in KeyPairs.Of(world, group))
            {
                foreach (var places in lists)
                {
                    if (places[primary] < 0 || places[backup] < 0) continue;
                    var apart = Math.Abs(places[primary] - places[backup]);
                    if (apart < distance) (nearest, distance) = ((primary, backup), apart);
                }
            }

            if (distance < lines) findings.Add(new() { Rule = this, Label = nearest.Backup, Offset = world.Names[nearest.Backup].PurposeStart, Other = nearest.Primary, Detail = distance - 1 });
        }
    }

    private static int[] PlacesIn(NamingWorld world, string? keyStore)
    {
        var places = new int[world.Order.Length];
        var place = 0;
        foreach (var label in world.Order) places[label] = world.Labels.IsIn(label, keyStore) ? place++ : -1;
        return places;
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var between = finding.Detail switch { 0 => "directly beside", 1 => "with one line between it and", _ => $"with {finding.Detail} lines between it and" };
        var name = world.Names[finding.Label];
        var isLate = name.PurposeLength > 0 && name.ApplicationLength > 0 && name.PurposeStart > name.ApplicationStart;
        return new($"In the order of the CKDS the label stands {between} {world.Labels.TextOf(finding.Other)}: a slip over {finding.Detail + 2} lines takes the primary and the backup key.",
            isLate ? "a pattern in which the purpose stands before the application" : "keys of other applications between them; a list this short keeps nothing apart");
    }
}
