using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets generated cases use the utilities that came after the first ones, in place of those that they resemble.</summary>
internal static class MoreUtilities
{
    /// <summary>The utilities that steps of plans are drawn from first; what came later is drawn here, so that cases of before stay what they were.</summary>
    public static IReadOnlyList<BackupUtility> Before { get; } = [.. BackupUtilities.All.Where(utility => utility.Name is not ("ADRDSSU-FULL" or "HSM-ABACKUP" or "GLOBAL-COPY" or "ZFS-FILES" or "FTP" or "FTPS") && utility.Encryption == DumpEncryption.None)];

    /// <summary>The case with such utilities now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(40)) return replay;
        var plan = replay.Plan with { BackupPolicies = [.. replay.Plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => step with { Utility = Instead(step) })] })] };
        return PlanValidator.Validate(plan).Count > 0 ? replay : replay with { Plan = plan };

        string Instead(BackupStep step) => step.Utility switch
        {
            "HSM-BACKUP" or "FDRDSF" when replay.Plan.Tapes.Any(tape => tape.Name == step.To) && choices.Chance(70) => "HSM-ABACKUP",
            "ADRDSSU-DUMP" or "FDRDSF" when choices.Chance(60) => "ADRDSSU-FULL",
            "GLOBAL-MIRROR" when choices.Chance(75) => "GLOBAL-COPY",
            _ => step.Utility,
        };
    }
}
