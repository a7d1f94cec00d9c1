using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>
/// Who may read data where it is, as the plan's RACF profiles state it: whoever may read the data set and, where it is encrypted, use its key. A plan
/// without any profile of a class says nothing of it, and a name that the plan does not give is covered by nobody knows which (z/OS facts 2, 5). Pure.
/// </summary>
public static class HopReaders
{
    /// <summary>The users and groups, in order, with <see cref="RacfIdentity.Everybody"/> for all; null where the plan does not say.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="hop">A place, as a world of tokens sees it.</param>
    public static IReadOnlyList<string>? Of(Plan plan, FlowHop hop)
    {
        ArgumentNullException.ThrowIfNull(hop);
        var layers = hop.View.Layers ?? [];
        // Only the two ends of a session have its key.
        if (layers.Any(layer => layer.Kind is DataLayerKind.TlsSession or DataLayerKind.HttpsSession or DataLayerKind.SshSession)) return [];
        if (hop.Address is not { } address || hop.Phase == FlowPhase.Flight) return null;
        var profiles = CoveringProfiles.Of(plan);
        if (!profiles.SpeakOfDataSets || !profiles.IsGiven(address.Name)) return null;
        var readers = profiles.For(address.Name) is { } profile ? profile.Readers.Concat(profile.Updaters ?? []).ToList() : [RacfIdentity.Everybody];
        foreach (var label in layers.Where(layer => layer.Kind == DataLayerKind.DataSetKey).Select(layer => new KeyLabel(layer.Name!)))
        {
            if (!profiles.SpeakOfKeys) return null;
            readers = Both(readers, profiles.For(label)?.Readers ?? []);
        }

        // Dumps for the private key of somebody else are no matter of the profiles here.
        foreach (var pair in layers.Where(layer => layer is { Kind: DataLayerKind.RsaKey, Name: not null }).Select(layer => new KeyLabel(layer.Name!)).Intersect(DumpKeys.Labels(plan)))
        {
            if (!profiles.SpeakOfKeys) return null;
            readers = Both(readers, profiles.For(pair) is not { } covering ? [RacfIdentity.Everybody] : covering.OnlyForDataSets ? [] : covering.Readers);
        }

        return [.. readers.Distinct().Order(StringComparer.Ordinal)];
    }

    private static List<string> Both(List<string> one, IReadOnlyList<string> other)
    {
        if (one.Contains(RacfIdentity.Everybody)) return [.. other];
        return other.Contains(RacfIdentity.Everybody) ? one : [.. one.Where(other.Contains)];
    }
}
