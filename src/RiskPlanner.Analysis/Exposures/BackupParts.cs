using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>Composes the parts of a cycle of a backup policy. Pure.</summary>
public static class BackupParts
{
    /// <summary>The parts, from the data set to where the last copy lies.</summary>
    public static IReadOnlyList<FlowPart> Of(Plan plan, DataSetDefinition dataSet, BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(policy);
        var site = plan.SiteOf(dataSet.Volume)!;
        var parts = new List<FlowPart> { new LieOnMedium(site) };
        foreach (var (index, step) in policy.Steps.Index())
        {
            parts.Add(new TakeBackupStep(policy, index));
            var to = plan.SiteOf(step.To)!;
            if (to != site) parts.Add(new CrossToMedium(site, to));
            parts.Add(new LieOnMedium(to));
            site = to;
            if (step.VaultAt is not { } vault || vault == to) continue;
            parts.Add(new CarryCartridge(to, vault));
            parts.Add(new LieOnMedium(vault));
            site = vault;
        }

        return parts;
    }
}
