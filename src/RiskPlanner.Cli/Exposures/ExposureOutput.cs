using System.Globalization;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Cli.Output;
using RiskPlanner.Model;

namespace RiskPlanner.Cli.Exposures;

/// <summary>Where data goes, as text.</summary>
internal static class ExposureOutput
{
    private const int MostNames = 8;

    public static void Write(TextWriter writer, ExposureDocument document)
    {
        writer.WriteLine($"Where the data of {document.Plan} goes (SHA-256 {document.PlanSha256[..16]}…), seed {document.Seed}, RiskPlanner {document.ProgramVersion}.");
        writer.WriteLine();
        foreach (var flow in document.Flows.GroupBy(flow => (flow.Kind, flow.Name, flow.AlikeAs, flow.From))) Write(writer, [.. flow]);
        if (document.Flows.Count == 0) writer.WriteLine("The plan backs nothing up and sends nothing.\n");
        WriteFindings(writer, document.Findings);
        writer.WriteLine("Taken for granted:");
        foreach (var assumption in document.Assumptions) writer.WriteLine($"- {assumption}");
    }

    private static void Write(TextWriter writer, IReadOnlyList<FlowRecord> alike)
    {
        var flow = alike[0];
        var names = string.Join(", ", alike.Take(MostNames).Select(one => one.DataSet)) + (alike.Count > MostNames ? $" and {alike.Count - MostNames} alike" : "");
        var until = flow.Until is { } end ? $", until {DocumentMapper.Words(end)}" : "";
        writer.WriteLine($"{(flow.Kind == "backup" ? "Backup" : "Transfer")} {flow.Name} of {names}, from {DocumentMapper.Words(flow.From)} on{until}");
        if (flow.Hops.Count > 0)
        {
            TextOutput.Table(writer, ["", "place", "at rest or in flight", "state", "who may read it there", "marker in the bytes"], flow.Hops.Index().Select(hop => new[]
            {
                (hop.Index + 1).ToString(CultureInfo.InvariantCulture), hop.Item.At, hop.Item.Phase == "rest" ? "at rest" : "in flight", State(hop.Item), Readers(hop.Item), Marker(hop.Item),
            }));
        }

        if (flow.Stopped is { } why) writer.WriteLine($"It goes no further: {why}.");
        writer.WriteLine();
    }

    private static void WriteFindings(TextWriter writer, IReadOnlyList<ExposureFindingRecord> findings)
    {
        foreach (var finding in findings)
        {
            writer.WriteLine($"{finding.Id} {finding.Severity}{(finding.Accepted is { } accepted ? $" (accepted: {accepted.Why})" : "")}, {finding.Path}, place {finding.Hop + 1}: {finding.At}");
            writer.WriteLine($"  {finding.Message}");
            writer.WriteLine($"  Safe route: {finding.SafeRoute}");
            writer.WriteLine("  Change:");
            foreach (var line in finding.Change.Split('\n')) writer.WriteLine(line.Length == 0 ? "" : $"    {line}");
            writer.WriteLine();
        }

        if (findings.Count == 0) writer.WriteLine("No finding: nothing that is encrypted is in clear on its way.\n");
    }

    // In capitals, so that it catches the eye without colour.
    private static string State(HopRecord hop) => hop.State switch
    {
        "encrypted" => $"encrypted under {string.Join(", within it ", hop.Under)}",
        "clear" => "CLEAR",
        _ => "unknown: nobody has stated it",
    };

    private static string Readers(HopRecord hop) => hop.Readers switch
    {
        null => "not stated",
        [] => hop.Phase == "flight" ? "nobody but the two ends" : "nobody",
        _ => string.Join(", ", hop.Readers.Select(reader => reader == RacfIdentity.Everybody ? "everybody" : reader)),
    };

    private static string Marker(HopRecord hop) => hop.Marker switch { "found" => "FOUND", "not-found" => "not found", _ => "not looked for" };
}
