using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Access;

/// <summary>
/// What happens before OPEN when a data set is new: RACF is asked for DATAKEY of the profile that covers the name, then the job for DSKEYLBL, then the ACS
/// routines for a data class; the first label counts, if the type can have one (z/OS facts, 1.3). Immutable.
/// </summary>
internal sealed class Allocation(Plan plan)
{
    private readonly AllocationSwitches _switches = plan.Allocation ?? AllocationSwitches.Usual;
    private readonly IReadOnlyList<DataSetProfile> _profiles = [.. plan.DataSetProfiles.OrderBy(profile => profile.Profile, DataSetMask.MostSpecificFirst)];

    /// <summary>The label that a new data set is allocated with, null in clear; or why it is not allocated.</summary>
    /// <param name="transcript">What is observed.</param>
    /// <param name="program">Who allocates.</param>
    /// <param name="target">The data set.</param>
    /// <param name="organisation">How it is organised.</param>
    /// <param name="isTape">Whether it is on tape.</param>
    /// <param name="encryptsTape">Whether access methods encrypt tape on that system now.</param>
    /// <param name="job">The label that the job states; null when none.</param>
    public (KeyLabel? Label, Failure? Failure) LabelFor(
        Transcript transcript, string program, CopyAddress target, DataSetOrganisation organisation, bool isTape, bool encryptsTape, KeyLabel? job)
    {
        var profile = _profiles.FirstOrDefault(one => one.Profile.Matches(target.Name));
        var dataKey = _switches.AcsDefaults ? profile?.DataKey : null;
        if ((dataKey ?? job ?? OfDataClass(target.Name)) is not { } label) return (null, null);
        if (dataKey is { } key && job is { } asked && asked != key)
            transcript.Note("RACF", "DATAKEY", target.Name.Text, $"profile {profile!.Profile} gives {key}; the job's {asked} does not count");
        if (profile?.Exclude.Any(type => type == (isTape ? EncryptionType.Tape : organisation.ExcludedAs())) == true)
            return Ignored($"ENCRYPTTYPES of profile {profile.Profile}: label {label} is ignored");
        if (isTape && !encryptsTape) return Ignored($"tape below z/OS 3.2 and without OA66326: label {label} is ignored");
        if (isTape ? _switches.AllowTape : _switches.Allow(organisation)) return (label, null);
        if (!_switches.FailOnUnsupportedType) return Ignored($"this type cannot be encrypted: label {label} is ignored");
        transcript.Note("SMS", "allocate", target.ToString(), $"this type cannot be encrypted under {label}: not allocated");
        return (null, new Failure(Cause.TypeNotEncryptable, label));

        (KeyLabel?, Failure?) Ignored(string why)
        {
            transcript.Note(program, "allocate", target.ToString(), why);
            return (null, null);
        }
    }

    private KeyLabel? OfDataClass(DataSetName name) =>
        plan.AllocationRules.FirstOrDefault(rule => rule.Mask.Matches(name)) is { } rule ? plan.DataClasses.FirstOrDefault(one => one.Name == rule.DataClass)?.KeyLabel : null;
}
