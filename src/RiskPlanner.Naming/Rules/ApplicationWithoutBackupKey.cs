using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0008: an application with a primary key has a backup key (the paper, 6.5).</summary>
internal sealed class ApplicationWithoutBackupKey : StandardRule
{
    public override string Id => "RP0008";

    public override string Title => "An application with a primary key has a backup key.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    internal override string? MissingIn(NamingWorld world)
    {
        if (base.MissingIn(world) is { } missing) return missing;
        if (!world.Standard!.KnowsPurposes) return "purposes in the standard";
        return new BackupNames(world.Standard).HasAny ? null : "a pattern for backup keys in the standard";
    }

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var names = new BackupNames(world.Standard!);
        var withBackup = new Lazy<HashSet<string>>(() => ApplicationsWithBackupKeys(world));
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var group = 0; group < world.Groups.Count; group++)
        {
            if (!world.Groups.LabelsOf(group, KeyPurpose.Backup).IsEmpty) continue;
            foreach (var label in world.Groups.LabelsOf(group, KeyPurpose.Primary))
            {
                var naming = names[world.Names[label].Pattern];
                // Keys that no name of a backup key belongs to, such as those that a partner holds as well, are asked for none.
                if (naming == BackupNaming.None) continue;
                if (naming == BackupNaming.ByApplication && (withBackup.Value.Contains(RuleText.Application(world, label)) || !told.Add(RuleText.Application(world, label)))) break;
                findings.Add(new() { Rule = this, Label = label, Offset = world.Names[label].ApplicationStart, Detail = (int)naming });
                break;
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var owner = finding.Detail == (int)BackupNaming.ByApplication ? RuleText.Application(world, finding.Label) : RuleText.Owner(world, finding.Label);
        return new($"{owner} has a primary key and no backup key: access-method copies have no key of their own.",
            RuleText.ForPurpose(world.Standard, world.Labels.TextOf(finding.Label), KeyPurpose.Backup) ?? "a backup key");
    }

    private static HashSet<string> ApplicationsWithBackupKeys(NamingWorld world)
    {
        var applications = new HashSet<string>(StringComparer.Ordinal);
        for (var group = 0; group < world.Groups.Count; group++)
        {
            if (world.Groups.LabelsOf(group, KeyPurpose.Backup) is [var first, ..]) applications.Add(RuleText.Application(world, first));
        }

        return applications;
    }
}
