using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
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
            var to = plan.SiteOf(step.To)!;
            var network = BackupUtilities.Find(step.Utility)?.Network;
            // What is sent goes as records, whatever label the other system writes them under.
            if (network is { } sent) parts.AddRange(Sent(FlowPlace.Link(site, to, isOutside: to != site), sent));
            parts.Add(new TakeBackupStep(policy, index));
            if (to != site && network is null) parts.Add(new CrossToMedium(site, to));
            parts.Add(new LieOnMedium(to));
            site = to;
            if (step.VaultAt is not { } vault || vault == to) continue;
            parts.Add(new CarryCartridge(to, vault));
            parts.Add(new LieOnMedium(vault));
            site = vault;
        }

        return parts;
    }

    private static IEnumerable<FlowPart> Sent(FlowPlace link, BackupNetwork network)
    {
        var session = new DataLayer(DataLayerKind.TlsSession, $"{link.Name} to {link.To}");
        return network == BackupNetwork.Clear
            ? [new PickUp(AsBlocks: false), new TravelOver(link)]
            : [new PickUp(AsBlocks: false), new WrapIn(session), new TravelOver(link), new UnwrapFrom(session)];
    }
}
