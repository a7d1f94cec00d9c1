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
        var places = new int[world.Order.Length];
        for (var place = 0; place < places.Length; place++) places[world.Order[place]] = place;
        for (var group = 0; group < world.Groups.Count; group++)
        {
            var (nearest, distance) = ((Primary: -1, Backup: -1), int.MaxValue);
            foreach (var (primary, backup) in KeyPairs.Of(world, group))
            {
                var apart = Math.Abs(places[primary] - places[backup]);
                if (apart < distance) (nearest, distance) = ((primary, backup), apart);
            }

            if (distance < lines) findings.Add(new() { Rule = this, Label = nearest.Backup, Offset = world.Names[nearest.Backup].PurposeStart, Other = nearest.Primary, Detail = distance - 1 });
        }
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
