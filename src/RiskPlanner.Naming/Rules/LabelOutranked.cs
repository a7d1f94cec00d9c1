using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// RP0011: no DATAKEY of a RACF profile outranks a label that is stated, of a data set or of the copies of a backup (z/OS facts, 1.3). A data
/// class outranks none: it comes after the job.
/// </summary>
internal sealed class LabelOutranked : PlanRule
{
    private const int OfCopies = 1;

    public override string Id => "RP0011";

    public override string Title => "No DATAKEY of a RACF profile outranks a label that is stated.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        FindDataSets(world.Plan!, findings);
        FindCopies(world.Plan!, findings);
    }

    private void FindDataSets(Plan plan, List<NamingFinding> findings)
    {
        var allocation = LabelAllocation.Of(plan);
        foreach (var (i, dataSet) in plan.DataSets.Index())
        {
            foreach (var (label, path, from) in LabelInForce.Of(i, dataSet))
            {
                var decision = allocation.Decide(new NewDataSet(dataSet.Name) { Organisation = dataSet.Organisation, StatedLabel = label });
                if (decision is { Source: LabelSource.Profile, Label: { } given } && given != label)
                    findings.Add(At(path, label.Text, dataSet.Name.Text, [given.Text, ProfileIn(decision), RuleText.Since(from)]));
            }
        }
    }

    private void FindCopies(Plan plan, List<NamingFinding> findings)
    {
        foreach (var (i, policy) in plan.BackupPolicies.Index())
        {
            foreach (var (j, step) in policy.Steps.Index())
            {
                if (step.KeyLabel is not { } label || !PlanLabels.IsAccessMethodCopy(step)) continue;
                // The label that is offered: whether the copy's type takes one is another matter (RA0043), and the profile's one is no better then.
                var decision = CopyLabels.Of(plan).Decide(step, DataSetOrganisation.SequentialExtended, onTape: false, tapeIsEncrypted: true);
                if (decision is { Source: LabelSource.Profile, Offered: { } given } && given != label)
                    findings.Add(At($"backupPolicies[{i}].steps[{j}].keyLabel", label.Text, policy.Name, [given.Text, ProfileIn(decision)]) with { Detail = OfCopies });
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var (given, profile) = (finding.Facts!.Others[0], finding.Facts.Others[1]);
        return finding.Detail == OfCopies
            ? new($"Profile {profile} gives the copies of {finding.About} the label {given} by DATAKEY, which outranks {finding.Facts.Label}: no copy gets it.", $"{given}, or another DATAKEY")
            : new($"Profile {profile} gives {finding.About} the label {given} by DATAKEY, which outranks {finding.Facts.Label}{finding.Facts.Others[2]}: the next allocation, a restore or a re-key included, does not get it.",
                $"{given}, or another DATAKEY");
    }

    private static string ProfileIn(LabelDecision decision) => decision.Steps[0].Matched!;
}
