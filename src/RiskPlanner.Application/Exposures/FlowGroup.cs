using NodaTime;

namespace RiskPlanner.Application.Exposures;

/// <summary>Ways of data that are drawn as one: what a policy or transfer does alike with several data sets.</summary>
/// <param name="Name">The name of the backup policy or transfer.</param>
/// <param name="Kind">backup or transfer.</param>
/// <param name="DataSets">The data sets, in the plan's order.</param>
/// <param name="Hops">The places, from the data set on.</param>
/// <param name="From">From when on it is so.</param>
/// <param name="Until">Until when; null to the end.</param>
/// <param name="Stopped">Why the data does not go further; null where it arrives.</param>
public sealed record FlowGroup(string Name, string Kind, IReadOnlyList<string> DataSets, IReadOnlyList<HopRecord> Hops, Instant From, Instant? Until, string? Stopped)
{
    /// <summary>Whether data lies or travels in clear anywhere on it.</summary>
    public bool HasClear => Hops.Any(hop => hop.State == "clear");

    /// <summary>The groups of a document, in its order; ways that differ in nothing but the data set are one.</summary>
    public static IReadOnlyList<FlowGroup> Of(ExposureDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            .. document.Flows.GroupBy(flow => (flow.Kind, flow.Name, flow.From, flow.Until, flow.Stopped, Way: string.Join('\n', flow.Hops.Select(Written))))
                .Select(alike => new FlowGroup(alike.Key.Name, alike.Key.Kind, [.. alike.Select(flow => flow.DataSet)], alike.First().Hops, alike.Key.From, alike.Key.Until, alike.Key.Stopped)),
        ];
    }

    private static string Written(HopRecord hop) => string.Join('\t', [hop.At, hop.State, hop.Phase, hop.Marker, hop.Readers is null ? null : string.Join(',', hop.Readers), .. hop.Under]);
}
