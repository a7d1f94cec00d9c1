using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>Looks for findings on the ways of data. Pure.</summary>
public static class ExposureCheck
{
    /// <summary>The findings of a way, each rule once, in the order of places.</summary>
    /// <param name="flow">A way, as a world of tokens has it.</param>
    public static IReadOnlyList<FlowExposure> Of(TracedFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var hops = flow.Trace.Hops;
        if (hops.Count == 0) return [];
        if (flow.Trace.Stopped is { Cause: Cause.RefusedByControl }) return [new FlowExposure(ExposureRules.RefusedByControl, flow, 0, 0)];
        var isSecret = hops[0].State == FlowState.Encrypted;
        return
        [
            .. hops.Index().Skip(1).Select(hop => (hop.Index, Rule: isSecret ? OfEncrypted(hop.Item) : OfClear(hop.Item))).Where(found => found.Rule is not null)
                .GroupBy(found => found.Rule!).Select(found => new FlowExposure(found.Key, flow, found.First().Index, found.Count() - 1)),
        ];
    }

    /// <summary>The findings of all ways of a plan: what a policy or transfer does at one place is told once, whatever key each data set is under.</summary>
    /// <param name="flows">The ways, as a world of tokens has them.</param>
    public static IReadOnlyList<FlowExposure> Of(IEnumerable<TracedFlow> flows) =>
    [
        .. flows.SelectMany(Of).GroupBy(found => (found.Flow.Flow.Kind, found.Flow.Flow.Name, found.Flow.Until, IsLater: found.Flow.BegunBy is not null, found.Rule, found.Place.Place, found.Further))
            .Select(same => same.First() with { DataSets = [.. same.SelectMany(found => found.DataSets)] }),
    ];

    private static ExposureRule? OfEncrypted(FlowHop hop) => (hop.State, hop.Place.Kind) switch
    {
        (FlowState.Clear, FlowPlaceKind.Medium or FlowPlaceKind.DumpDataSet) => ExposureRules.ClearCopy,
        (FlowState.Clear, FlowPlaceKind.TemporaryDataSet) => ExposureRules.ClearTemporary,
        (FlowState.Clear, FlowPlaceKind.Courier) => ExposureRules.ClearCartridge,
        (FlowState.Clear, FlowPlaceKind.Host) => hop.Place.IsOutside ? ExposureRules.ClearInHost : ExposureRules.ClearInsideMachine,
        // Nobody taps a link that stays inside the machine; its end is told of.
        (FlowState.Clear, FlowPlaceKind.Link) => hop.Place.IsOutside ? ExposureRules.ClearOnLink : null,
        (FlowState.Unknown, FlowPlaceKind.Host) => ExposureRules.HostUnknown,
        (FlowState.Unknown, _) => ExposureRules.ReceiverUnknown,
        (FlowState.Encrypted, FlowPlaceKind.Link) when hop.View.Layers is [{ Kind: DataLayerKind.TlsSession }] => ExposureRules.SessionBySettings,
        _ => null,
    };

    private static ExposureRule? OfClear(FlowHop hop) => hop is { State: FlowState.Clear, Place.IsOutside: true } ? ExposureRules.KeptInClear : null;
}
