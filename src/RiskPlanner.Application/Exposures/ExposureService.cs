using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Exposures.Changes;
using RiskPlanner.Emulator.World;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Recovery.Causes;

namespace RiskPlanner.Application.Exposures;

/// <summary>
/// Follows data by a plan through both worlds: that of tokens says under what it is at each place, that of bytes whether a marker that was planted in
/// it is found there. Safe between threads.
/// </summary>
public sealed class ExposureService
{
    private readonly EmulatedWorldFactory _bytes = new();

    /// <summary>Follows it.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="seed">The seed of the world of bytes.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public ExposureDocument Of(Plan plan, string planSha256, ulong seed = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var flows = PlanFlows.Of(plan);
        var traced = ExposureTracing.Trace(new SymbolicWorldFactory(), plan, flows, seed, cancellation: cancellation);
        var looker = new FlowTracer(_bytes, UsableKeys.Of(plan), seed);
        var records = new List<FlowRecord>();
        foreach (var (index, flow) in traced.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            records.AddRange(RecordsOf(plan, flow, looker.Trace(flow.Flow.Route, flow.At)));
            progress?.Report((index + 1.0) / traced.Count);
        }

        return new ExposureDocument(plan.Name, planSha256, ProductVersion.Text, seed, records, [.. FindingsOf(plan, traced)], ExposureWords.Assumptions);
    }

    /// <summary>The findings alone, for which no byte is looked at.</summary>
    internal static IEnumerable<ExposureFindingRecord> FindingsOf(Plan plan, CancellationToken cancellation) =>
        FindingsOf(plan, ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), seed: 0, cancellation: cancellation));

    private static IEnumerable<ExposureFindingRecord> FindingsOf(Plan plan, IReadOnlyList<TracedFlow> traced) =>
        ExposureCheck.Of(traced).Select(exposure => RecordOf(plan, exposure));

    private static IEnumerable<FlowRecord> RecordsOf(Plan plan, TracedFlow flow, FlowTrace seen)
    {
        // Where the two worlds do not agree that the data came to a place, nobody has looked at the bytes there.
        var hops = flow.Trace.Hops.Index().Select(hop => RecordOf(plan, hop.Item, hop.Index < seen.Hops.Count && seen.Hops[hop.Index].Place == hop.Item.Place ? seen.Hops[hop.Index].View.MarkerFound : null)).ToList();
        var first = flow.Flow.DataSet.Name.Text;
        return flow.Flow.Members.Select(member => new FlowRecord(
            flow.Flow.Name, KindOf(flow.Flow), member.Name.Text, hops, flow.From, flow.Until, flow.Trace.Stopped?.Words, first));
    }

    private static HopRecord RecordOf(Plan plan, FlowHop hop, bool? markerFound)
    {
        var state = hop.State!.Value;
        // Of bytes whose rules nobody has stated, those that arrive tell nothing.
        var marker = state == FlowState.Unknown ? null : markerFound;
        return new HopRecord(
            ExposureWords.Place(hop),
            state switch { FlowState.Encrypted => "encrypted", FlowState.Clear => "clear", _ => "unknown" },
            ExposureWords.Label(plan, hop),
            hop.Phase == FlowPhase.Rest ? "rest" : "flight",
            HopReaders.Of(plan, hop),
            marker switch { true => "found", false => "not-found", null => null },
            [.. hop.View.Layers!.Select(layer => ExposureWords.Layer(layer, ExposureWords.DriveLabels(plan, hop)))],
            hop.Place.Site,
            hop.Place.IsOutside);
    }

    private static ExposureFindingRecord RecordOf(Plan plan, FlowExposure exposure)
    {
        var flow = exposure.Flow.Flow;
        var (kind, at) = (KindOf(flow), ExposureWords.Place(exposure.Place));
        var remedy = ExposureRemedies.Of(plan, exposure);
        // By what a policy or transfer does where, so that it is known again when they are put into another order, or get more data sets.
        var about = $"{kind} {at}{(exposure.Flow.BegunBy is not null ? " later" : "")}";
        return new ExposureFindingRecord(
            exposure.Rule.Id, flow.Name, exposure.Hop, FindingWords.Severity(exposure.Rule.Severity), ExposureWords.Message(exposure), remedy.SafeRoute, remedy.Change,
            kind, at, [.. exposure.DataSets.Select(member => member.Name.Text)], flow.Path, Fingerprint.Of(exposure.Rule.Id, flow.Name, about), Accepted: null);
    }

    private static string KindOf(PlanFlow flow) => flow.Kind == FlowKind.Backup ? "backup" : "transfer";
}
