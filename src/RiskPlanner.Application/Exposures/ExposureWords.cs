using System.Globalization;
using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Application.Exposures;

/// <summary>The words for ways of data, their places and findings. Pure functions.</summary>
internal static class ExposureWords
{
    /// <summary>What every result takes for granted.</summary>
    public static IReadOnlyList<string> Assumptions { get; } =
    [
        "Every key can be used when a job runs, and every job runs: one that fails exposes nothing.",
        "Where the plan names nobody who runs a policy or a transfer, whoever does has the access that it takes.",
        "Whoever sends a dump under RSA() has the receiver's public key; the private key is with the receiver alone.",
        "Links of the plan's own sites and to receivers are not encrypted unless the method encrypts.",
        "Sessions of TLS, HTTPS and SSH hold what they promise: 'riskplanner tls' looks at the settings.",
    ];

    /// <summary>A place.</summary>
    public static string Place(FlowHop hop) => hop.Place.Kind switch
    {
        FlowPlaceKind.Medium => $"{hop.Place.Name} at {hop.Place.Site}",
        FlowPlaceKind.TemporaryDataSet => $"temporary data set {hop.Place.Name} at {hop.Place.Site}",
        FlowPlaceKind.DumpDataSet => $"dump data set of {hop.Place.Name} at {hop.Place.Site}",
        FlowPlaceKind.Link => $"link from {hop.Place.Name} to {hop.Place.To}",
        FlowPlaceKind.Courier => $"courier from {hop.Place.Name} to {hop.Place.To}",
        FlowPlaceKind.Host => $"memory of {hop.Place.Name}",
        _ => hop.Place.Name,
    };

    /// <summary>A layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="drive">The labels of the keys under which the drives of that place encrypt; null where nobody has stated them.</param>
    public static string Layer(DataLayer layer, string? drive) => layer.Kind switch
    {
        DataLayerKind.DataSetKey => layer.Name!,
        DataLayerKind.DriveKey => drive is null ? "the drive's key" : $"the drive's key ({drive})",
        DataLayerKind.RsaKey => $"RSA({layer.Name})",
        DataLayerKind.Password => "KEYPASSWORD",
        DataLayerKind.TlsSession => "a TLS session",
        DataLayerKind.HttpsSession => "an HTTPS session",
        _ => "an SSH session",
    };

    /// <summary>The label of the outermost layer that has one, or the two of a cartridge.</summary>
    public static string? Label(Plan plan, FlowHop hop)
    {
        var layers = hop.View.Layers ?? [];
        return layers is [{ Kind: DataLayerKind.DriveKey }, ..] && DriveLabels(plan, hop) is { } drive ? drive : Label(hop);
    }

    /// <summary>The labels under which the drives of a place encrypt; null where they do not, or nobody has stated any.</summary>
    public static string? DriveLabels(Plan plan, FlowHop hop) =>
        hop.Address is { } address && plan.Tapes.FirstOrDefault(tape => tape.Name == address.Medium) is { KeyLabels.Count: > 0 } tape ? string.Join(", ", tape.KeyLabels) : null;

    /// <summary>The label of the outermost layer that a key store has one for.</summary>
    public static string? Label(FlowHop hop) => (hop.View.Layers ?? []).FirstOrDefault(layer => layer.Kind is DataLayerKind.DataSetKey or DataLayerKind.RsaKey)?.Name;

    /// <summary>What is wrong, as sentences.</summary>
    public static string Message(FlowExposure exposure)
    {
        var flow = exposure.Flow.Flow;
        var first = flow.DataSet.Name;
        var alike = exposure.DataSets.Count switch { 1 => "", 2 => " So it is with one more data set.", var all => string.Create(CultureInfo.InvariantCulture, $" So it is with {all - 1:N0} more data sets.") };
        var further = exposure.Further switch { 0 => "", 1 => " So it is at one further place of this way.", _ => string.Create(CultureInfo.InvariantCulture, $" So it is at {exposure.Further:N0} further places of this way.") };
        return $"{Sentence(exposure, flow, first.Text)}{When(exposure.Flow)}{further}{alike}";
    }

    private static string Sentence(FlowExposure exposure, PlanFlow flow, string dataSet)
    {
        var place = Place(exposure.Place);
        var by = flow.Kind == FlowKind.Backup ? $"Backup policy {flow.Name}" : $"Transfer {flow.Name}";
        var under = Label(exposure.Flow.Trace.Hops[0]) is { } label ? $", which is encrypted under {label}," : "";
        return exposure.Rule.Id switch
        {
            "RX0001" => $"{by} sends {dataSet}{under} in clear over the {place}: whoever listens there reads it.",
            "RX0002" => $"{by} leaves a copy of {dataSet}{under} in clear on {place}: access to the copy is enough to read it, nobody needs the key.",
            "RX0003" => $"{by} gives a cartridge with {dataSet}{under} in clear to the {place}: whoever has the cartridge reads it.",
            "RX0004" => $"{by} writes {dataSet}{under} in clear into a {place}: SMS does not encrypt temporary data sets.",
            "RX0005" => $"{by} hands {dataSet}{under} in clear to {exposure.Place.Place.Name}: it holds the data in clear before it passes it on.",
            "RX0006" => $"{by} hands {dataSet}{under} in clear to {exposure.Place.Place.Name}: nobody has stated whether it is encrypted there again.",
            "RX0007" => $"{by} takes {dataSet} out of the site in clear, as the plan keeps it: {place}.",
            "RX0008" => $"{by} hands {dataSet}{under} in clear to {exposure.Place.Place.Name}, which is inside the machine: it holds the data in clear before it passes it on.",
            "RX0009" => $"{by} sends {dataSet}{under} through {exposure.Place.Place.Name}: nobody has stated whether the session ends there, and it holds the data in clear.",
            "RX0011" => $"{by} cannot send {dataSet}{under} as planned: control {exposure.Flow.Trace.Stopped!.Control} refuses it.",
            _ => $"{by} sends {dataSet}{under} under TLS: the data connection is protected only where FTP.DATA or the AT-TLS policy asks for it, and SECURE_DATACONN is CLEAR where nothing is written.",
        };
    }

    private static string When(TracedFlow flow) => flow switch
    {
        { EndedBy: { } ended } => $" So it is until {DocumentMapper.Words(ended.At)}, {Because(ended)}.",
        { BegunBy: { } begun } => $" So it is from {DocumentMapper.Words(begun.At)} on, {Because(begun)}.",
        _ => "",
    };

    private static string Because(FlowChange change) => change switch
    {
        { OfLevel: true, OfLabel: true } => "when z/OS gets another level and the data set another key",
        { OfLevel: true } => "when z/OS gets another level",
        _ => "when the data set gets another key",
    };
}
