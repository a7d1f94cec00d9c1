using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets access-method copies of generated cases go over a network or by the paths of files, of data sets that are aggregates and of some that are not.</summary>
internal static class FileAndNetworkCopies
{
    /// <summary>The case with such copies now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Where a refresh is what is missing, the plan's own copies by an access method are what shows it.
        if (!choices.Chance(42) || replay.Strikes.Any(strike => strike.Threat.Kind is "kgup-deletion" or "kgup-addition")) return replay;
        var plan = replay.Plan with { BackupPolicies = [.. replay.Plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => step with { Utility = Instead(step) })] })] };
        if (plan.BackupPolicies.Any(policy => policy.Steps.Any(step => step.Utility == "ZFS-FILES")))
            plan = plan with { DataSets = [.. plan.DataSets.Select(dataSet => choices.Chance(70) ? dataSet with { Organisation = DataSetOrganisation.Zfs } : dataSet)] };
        return PlanValidator.Validate(plan).Count > 0 ? replay : replay with { Plan = plan };

        string Instead(BackupStep step) => step.Utility switch
        {
            // What REPRO does between like data sets is rare enough.
            "REPRO" or "IEBGENER" when choices.Chance(step.Utility == "REPRO" ? 15 : 35) => "ZFS-FILES",
            "REPRO" or "IEBGENER" when replay.Plan.ArrayOf(step.To) is not null && choices.Chance(step.Utility == "REPRO" ? 30 : 85) => choices.Chance(55) ? "FTP" : "FTPS",
            _ => step.Utility,
        };
    }
}
