using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>Changes the backup steps of one data set in a plan.</summary>
internal static class StepChange
{
    /// <summary>The plan with each step changed for which the function gives another one; null when it gives none.</summary>
    public static Plan? Of(Plan plan, DataSetDefinition dataSet, Func<BackupStep, BackupStep?> change)
    {
        var changed = false;
        var own = new BackupCoverage(plan).PoliciesOf(dataSet);
        var policies = plan.BackupPolicies
            .Select(policy => own.Contains(policy) ? policy with { Steps = [.. policy.Steps.Select(Changed)] } : policy)
            .ToList();
        return changed ? plan with { BackupPolicies = policies } : null;

        BackupStep Changed(BackupStep step)
        {
            if (change(step) is not { } other) return step;
            changed = true;
            return other;
        }
    }
}
