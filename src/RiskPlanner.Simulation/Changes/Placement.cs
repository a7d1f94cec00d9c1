using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>Where copies could lie instead.</summary>
internal static class Placement
{
    /// <summary>Moves every backup copy of a data set whose place the plan is free to choose; null when none can be moved.</summary>
    public static Plan? MoveOffsite(Plan plan, DataSetDefinition dataSet) => StepChange.Of(plan, dataSet, step =>
        BackupUtilities.Find(step.Utility)?.Placement == CopyPlacement.Chosen ? Moved(plan, dataSet, step) : null);

    /// <summary>A site other than the data set's: a vault where that is asked for and there is one, else one with machines.</summary>
    public static string? OtherSite(Plan plan, DataSetDefinition dataSet, bool vault)
    {
        var home = plan.SiteOf(dataSet.Volume);
        var others = plan.Sites.Where(site => site.Name != home).ToList();
        return (vault ? others.FirstOrDefault(site => site.Kind == SiteKind.Vault) : null)?.Name
            ?? others.FirstOrDefault(site => site.Kind != SiteKind.Vault)?.Name;
    }

    private static BackupStep? Moved(Plan plan, DataSetDefinition dataSet, BackupStep step)
    {
        var home = plan.SiteOf(dataSet.Volume);
        if ((step.VaultAt ?? plan.SiteOf(step.To)) != home) return null;
        if (plan.Tapes.FirstOrDefault(tape => tape.Name == step.To) is not { } tapeStore)
        {
            var volume = plan.Arrays.Where(array => array.Site != home).SelectMany(array => array.Volumes).LastOrDefault();
            return volume is null ? null : step with { To = volume };
        }

        if (tapeStore.Kind == TapeKind.Cartridge)
            return OtherSite(plan, dataSet, vault: true) is { } site ? step with { VaultAt = site } : null;
        var remote = plan.Tapes.FirstOrDefault(tape => tape.Site != home);
        return remote is null ? null : step with { To = remote.Name };
    }
}
