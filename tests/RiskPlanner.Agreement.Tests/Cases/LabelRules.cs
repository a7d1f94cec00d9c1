using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Gives copies of a generated plan names and types, and what decides about their labels.</summary>
internal static class LabelRules
{
    private static readonly DataSetOrganisation[] Types =
    [
        DataSetOrganisation.Pds, DataSetOrganisation.Pds, DataSetOrganisation.Pds, DataSetOrganisation.Pdse, DataSetOrganisation.SequentialBasic, DataSetOrganisation.SequentialExtended, DataSetOrganisation.Vsam,
    ];

    /// <summary>The plan with such rules now and then; drawn apart from all else, so that the rest of the plan does not depend on them.</summary>
    public static Plan Of(Plan plan, Choices choices)
    {
        if (!choices.Chance(40) || plan.Keys.Count == 0) return plan;
        var labels = plan.Keys.Select(key => key.Label).ToList();
        return plan with
        {
            BackupPolicies = [.. plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => Named(step, choices))] })],
            DataSetProfiles =
            [
                .. choices.Chance(50) ? new[] { Profile("APPL.**", labels, choices) } : [],
                .. choices.Chance(40) ? new[] { Profile("APPL.BACK.**", labels, choices) } : [],
            ],
            DataClasses = [new("DCKEY", choices.Any(labels)), new("DCCLEAR", null)],
            AllocationRules = choices.Chance(40) ? [new(new DataSetMask(choices.Any(["**.BACK.**", "APPL.**", "COPIES.**"])), choices.Chance(80) ? "DCKEY" : "DCCLEAR")] : [],
            Allocation = choices.Chance(25) ? null : new AllocationSwitches
            {
                AcsDefaults = choices.Chance(75),
                FailOnUnsupportedType = choices.Chance(80),
                AllowSequential = choices.Chance(60),
                AllowPdse = choices.Chance(60),
                AllowTape = choices.Chance(70),
            },
            Sysplexes = [.. plan.Sysplexes.Select(sysplex => choices.Chance(50) ? sysplex with { Apars = choices.Any([[], [Apar.OA66326], new[] { Apar.OA66326, Apar.OA68062 }]) } : sysplex)],
        };
    }

    private static BackupStep Named(BackupStep step, Choices choices)
    {
        if (BackupUtilities.Find(step.Utility) is not { Continuous: false } utility) return step;
        return step with
        {
            Name = choices.Chance(75) ? new DataSetMask(choices.Any(["APPL.BACK.**", "APPL.BACK.**", "APPL.**.OLD", "COPIES.**"])) : null,
            Organisation = utility.ThroughAccessMethods && choices.Chance(60) ? choices.Any(Types) : null,
        };
    }

    private static DataSetProfile Profile(string mask, List<KeyLabel> labels, Choices choices) => new()
    {
        Profile = new DataSetMask(mask),
        DataKey = choices.Chance(75) ? choices.Any(labels) : null,
        Exclude = choices.Chance(25) ? [choices.Any([EncryptionType.Tape, EncryptionType.Pdse, EncryptionType.Sequential])] : [],
    };
}
