using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0010: a block copy keeps its source's label, so that a label for it is of no use (z/OS facts, 1.6).</summary>
internal sealed class LabelOfBlockCopy : PlanRule
{
    public override string Id => "RP0010";

    public override string Title => "A block copy is given no label: its source's stays.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        foreach (var (i, policy) in world.Plan!.BackupPolicies.Index())
        {
            foreach (var (j, step) in policy.Steps.Index())
            {
                if (step.KeyLabel is { } label && !PlanLabels.IsAccessMethodCopy(step))
                    findings.Add(At($"backupPolicies[{i}].steps[{j}].keyLabel", label.Text, policy.Name, [step.Utility]));
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        $"{finding.About} gives the copies of {finding.Facts!.Others[0]} the label {finding.Facts.Label}, which is of no use: blocks stay under their source's label.",
        "no label here, or an access-method copy (REPRO, IEBGENER)");
}
