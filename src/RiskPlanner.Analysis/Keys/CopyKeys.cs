using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>
/// Says under which labels a policy's copies lie: what goes through the access methods is encrypted under the label of its
/// target, or lies in clear where it has none or on tape below z/OS 3.2; blocks stay under the label of what they were copied
/// from (z/OS facts, 1.6; <see cref="CopyFlow"/>). Pure; safe between threads.
/// </summary>
public static class CopyKeys
{
    /// <summary>Whether a utility reads and writes through the access methods, so that what it makes is encrypted anew, or in clear.</summary>
    public static bool IsThroughAccessMethods(string utility) => UtilityEffects.ByName.TryGetValue(utility, out var effect) && effect.ThroughAccessMethods;

    /// <summary>The copies that a cycle leaves, in the order of its steps.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="label">The label of the data set; null when it is in clear.</param>
    /// <param name="home">The sysplex on which the policy runs; null where the plan has none.</param>
    /// <param name="tapes">The names of the plan's tape stores.</param>
    /// <param name="moment">When it runs: the level decides what happens on tape, and between like data sets.</param>
    /// <param name="labels">The labels that the plan's copies are written under.</param>
    /// <param name="organisation">How the data set is organised.</param>
    /// <param name="profiles">What the user may use that the policy runs as; null where that is left out of account.</param>
    public static IReadOnlyList<CopyUnderKey> Of(BackupPolicy policy, KeyLabel? label, Sysplex? home, IReadOnlySet<string> tapes, Instant moment,
        CopyLabels labels, DataSetOrganisation organisation = DataSetOrganisation.SequentialExtended, CoveringProfiles? profiles = null) =>
        [.. OfEachStep(policy, label, home, tapes, moment, labels, organisation, profiles).Where((copy, index) => !copy.Step.Withdrawn || index == policy.Steps.Count - 1)];

    /// <summary>
    /// The same, with the copies too that are deleted once the next step has read them: one for each step, up to one that cannot
    /// run.
    /// </summary>
    public static IReadOnlyList<CopyUnderKey> OfEachStep(
        BackupPolicy policy, KeyLabel? label, Sysplex? home, IReadOnlySet<string> tapes, Instant moment,
        CopyLabels labels, DataSetOrganisation organisation = DataSetOrganisation.SequentialExtended, CoveringProfiles? profiles = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(tapes);
        var copies = new List<CopyUnderKey>(policy.Steps.Count);
        var stillBlocks = true;
        foreach (var step in CopyFlow.Of(policy, label, organisation, home, labels, tapes.Contains, moment, profiles))
        {
            stillBlocks &= !step.OpensData;
            copies.Add(new(policy, step.Step, step.Target, stillBlocks));
        }

        return copies;
    }
}
