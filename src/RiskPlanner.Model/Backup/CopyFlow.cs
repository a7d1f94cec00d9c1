using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Follows a data set's label through the steps of a backup policy, without a replay: block copies carry it along, access
/// methods replace it by the label that the target is allocated with, or by none (docs/theory/symbolic-world.md). Pure.
/// </summary>
public static class CopyFlow
{
    /// <summary>The steps of one cycle that can run, in order; a step that cannot run ends the cycle.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="home">The sysplex that runs the policy's jobs.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="policy">A policy that it is under.</param>
    /// <param name="at">When: tape is encrypted from some level on.</param>
    public static IReadOnlyList<FlowStep> Of(Plan plan, Sysplex home, DataSetDefinition dataSet, BackupPolicy policy, Instant at) =>
        CannotRead(plan, dataSet, policy) ? [] : Of(policy, dataSet.KeyLabel, dataSet.Organisation, home, CopyLabels.Of(plan), medium => plan.Tapes.Any(tape => tape.Name == medium), at, CoveringProfiles.Of(plan));

    /// <summary>The same for every data set of one label.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="label">The label of the data set; null when it is in clear.</param>
    /// <param name="organisation">How they are organised.</param>
    /// <param name="home">The sysplex that runs the policy's jobs; null where the plan has none.</param>
    /// <param name="labels">The labels that copies are written under.</param>
    /// <param name="isTape">Whether a medium is a tape store.</param>
    /// <param name="at">When: tape is encrypted, and REPRO needs no key between like data sets, from some level on.</param>
    /// <param name="profiles">What the user may use that the policy runs as; null where that is left out of account.</param>
    public static IReadOnlyList<FlowStep> Of(
        BackupPolicy policy, KeyLabel? label, DataSetOrganisation organisation, Sysplex? home, CopyLabels labels, Func<string, bool> isTape, Instant at,
        CoveringProfiles? profiles = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(isTape);
        var steps = new List<FlowStep>(policy.Steps.Count);
        var (isDump, isWrapped, isOnDisk) = (false, false, true);
        foreach (var step in policy.Steps)
        {
            var utility = BackupUtilities.Find(step.Utility)!;
            if (!utility.Takes(organisation)) break;
            // No access method reads a dump.
            if (utility.ThroughAccessMethods && isDump) break;
            var decision = utility.ThroughAccessMethods ? labels.Decide(step, organisation, isTape(step.To), home?.EncryptsTapeAt(at) == true) : null;
            if (decision is { Effect: LabelEffect.AllocationFails }) break;
            var copied = utility.ThroughAccessMethods ? step.Organisation ?? organisation : organisation;
            var isLike = isOnDisk && !isTape(step.To) && label is not null && label == decision?.Label && copied == organisation
                && utility.CopiesLikeEncrypted && home?.CopiesLikeEncryptedAt(at, organisation) == true;
            var target = decision is null || isLike ? label : decision.Label;
            if (profiles is not null && utility.ThroughAccessMethods && !isLike && new[] { label, target }.OfType<KeyLabel>().Any(key => !profiles.LetUse(policy.RunsAs, key))) break;
            if (profiles is not null && step.RsaKeyLabel is { } pair && !profiles.LetDump(policy.RunsAs, pair)) break;
            steps.Add(new FlowStep(step, label, target, utility.ThroughAccessMethods && !isLike));
            // A block copy of a dump that is encrypted as a whole is one too.
            isWrapped |= utility.Encryption != DumpEncryption.None;
            (label, isDump, isOnDisk, organisation) = (target, utility.LeavesDump || isWrapped, !isTape(step.To), copied);
        }

        return steps;
    }

    private static bool CannotRead(Plan plan, DataSetDefinition dataSet, BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(policy);
        return BackupUtilities.Find(policy.Steps[0].Utility) is { RunsAsUser: true } && !CoveringProfiles.Of(plan).LetRead(policy.RunsAs, dataSet.Name);
    }
}
