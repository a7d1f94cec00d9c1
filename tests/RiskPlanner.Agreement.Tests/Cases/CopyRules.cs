using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Gives policies of a generated plan rules of their own about which copies they make and when these end.</summary>
internal static class CopyRules
{
    /// <summary>The plan with some such rules; drawn apart from all else, so that the rest of the plan does not depend on them.</summary>
    public static Plan Of(Plan plan, Choices choices) => plan with { BackupPolicies = [.. plan.BackupPolicies.Select(policy => Ruled(policy, choices))] };

    private static BackupPolicy Ruled(BackupPolicy policy, Choices choices)
    {
        if (policy.Steps is not [var step] || BackupUtilities.Find(step.Utility) is not { SeesChanges: true } utility) return policy;
        return policy with
        {
            OnlyChanged = choices.Chance(40),
            Expires = utility.ExpiresByClass && choices.Chance(60)
                ? new CopyExpiry
                {
                    Existing = choices.Chance(60) ? new VersionLimits(choices.Chance(50) ? choices.Between(1, 3) : null, choices.Chance(60) ? choices.Between(1, 3) : null) : null,
                    Deleted = choices.Chance(80) ? new VersionLimits(choices.Chance(60) ? choices.Between(0, 2) : null, choices.Chance(70) ? choices.Between(1, 3) : null) : null,
                }
                : null,
        };
    }
}
