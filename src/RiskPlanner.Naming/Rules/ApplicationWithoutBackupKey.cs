using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0008: an application with a primary key has a backup key (the paper, 6.5).</summary>
internal sealed class ApplicationWithoutBackupKey : StandardRule
{
    public override string Id => "RP0008";

    public override string Title => "An application with a primary key has a backup key.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    internal override string? MissingIn(NamingWorld world) => base.MissingIn(world) ?? (world.Standard!.KnowsPurposes ? null : "purposes in the standard");

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        for (var group = 0; group < world.Groups.Count; group++)
        {
            var primary = world.Groups.LabelsOf(group, KeyPurpose.Primary);
            if (primary.IsEmpty || !world.Groups.LabelsOf(group, KeyPurpose.Backup).IsEmpty) continue;
            findings.Add(new() { Rule = this, Label = primary[0], Offset = world.Names[primary[0]].ApplicationStart });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var application = RuleText.Application(world, finding.Label);
        return new($"{(application.Length == 0 ? "The list" : application)} has a primary key and no backup key: access-method copies have no key of their own.",
            RuleText.ForPurpose(world.Standard, world.Labels.TextOf(finding.Label), KeyPurpose.Backup) ?? "a backup key");
    }
}
