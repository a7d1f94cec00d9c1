using System.Globalization;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;

namespace RiskPlanner.Cli.Exposures;

/// <summary>Where data goes, as text.</summary>
internal static class ExposureOutput
{
    private const int MostNames = 8;

    private const int MostAlike = 4;

    private static readonly string[] Severities = ["error", "warning", "note"];

    public static void Write(TextWriter writer, ExposureDocument document)
    {
        var ways = document.Flows.GroupBy(flow => (flow.Kind, flow.Name, flow.AlikeAs, flow.From)).Select(alike => alike.ToList()).ToList();
        writer.WriteLine($"Where the data of {document.Plan} goes (SHA-256 {document.PlanSha256[..16]}…), seed {document.Seed}, RiskPlanner {document.ProgramVersion}.");
        writer.WriteLine(Sum(document));
        writer.WriteLine();
        // One after the other as long as there are few; where many differ in volumes, labels and readers alone, the first stands for them.
        foreach (var same in ways.GroupBy(way => Shape(way[0])).Select(same => same.ToList()))
        {
            foreach (var way in same.Count > MostAlike ? same.Take(1) : same) Write(writer, way);
            if (same.Count > MostAlike)
                writer.WriteLine($"      So it goes on {Counted(same.Skip(1).Sum(way => way.Count), "more way")} of {same[0][0].Name}: other volumes, labels and readers, all of which --format json lists.\n");
        }

        WriteFindings(writer, document.Findings);
        writer.WriteLine("Taken for granted:");
        foreach (var assumption in document.Assumptions) writer.WriteLine($"- {assumption}");
    }

    private static string Shape(FlowRecord flow) =>
        $"{flow.Kind} {flow.Name} {flow.From} {flow.Until} {flow.Stopped} {string.Join('|', flow.Hops.Index().Select(hop => $"{(hop.Index == 0 ? "" : hop.Item.At)} {hop.Item.Phase} {hop.Item.State} {hop.Item.Marker} {hop.Item.Under.Count}"))}";

    private static string Sum(ExposureDocument document)
    {
        if (document.Flows.Count == 0) return "The plan backs nothing up and sends nothing.";
        var severities = string.Join(", ", Severities.Select(severity => Counted(document.Findings.Count(finding => finding.Severity == severity), severity)));
        return $"{document.Sum()}; {severities}.";
    }

    private static void Write(TextWriter writer, IReadOnlyList<FlowRecord> alike)
    {
        var flow = alike[0];
        var names = string.Join(", ", alike.Take(MostNames).Select(one => one.DataSet)) + (alike.Count > MostNames ? $" and {Number(alike.Count - MostNames)} alike" : "");
        var until = flow.Until is { } end ? $" until {DocumentMapper.Words(end)}" : " on";
        writer.WriteLine($"{(flow.Kind == "backup" ? "Backup" : "Transfer")} {flow.Name} of {names}, from {DocumentMapper.Words(flow.From)}{until}");
        foreach (var (index, hop) in flow.Hops.Index())
            writer.WriteLine($"  {Number(index + 1),2}  {(hop.Phase == "rest" ? "at rest  " : "in flight")}  {State(hop)}  {Marker(hop)}  {hop.At}{Under(hop)}; {HopWords.Readers(hop)}");
        if (flow.Stopped is { } why) writer.WriteLine($"      It goes no further: {why}.");
        writer.WriteLine();
    }

    /// <summary>What one change helps stands together.</summary>
    private static void WriteFindings(TextWriter writer, IReadOnlyList<ExposureFindingRecord> findings)
    {
        foreach (var helped in findings.GroupBy(finding => (finding.Kind, finding.Flow, finding.SafeRoute, finding.Change)))
        {
            writer.WriteLine($"{(helped.Key.Kind == "backup" ? "Backup" : "Transfer")} {helped.Key.Flow} ({helped.First().Path})");
            foreach (var finding in helped)
                writer.WriteLine($"  {finding.Id} {finding.Severity}{(finding.Accepted is { } accepted ? $" (accepted: {accepted.Why})" : "")}, place {Number(finding.Hop + 1)}: {finding.Message}");
            writer.WriteLine($"  Safe route: {helped.Key.SafeRoute}");
            writer.WriteLine("  Change:");
            foreach (var line in helped.Key.Change.Split('\n')) writer.WriteLine(line.Length == 0 ? "" : $"    {line}");
            writer.WriteLine();
        }

        if (findings.Count == 0) writer.WriteLine("No finding: nothing that is encrypted is in clear on its way.\n");
    }

    // In capitals, so that it catches the eye without colour.
    private static string State(HopRecord hop) => hop.State switch { "clear" => "CLEAR    ", "unknown" => "unknown  ", _ => "encrypted" };

    private static string Marker(HopRecord hop) => hop.Marker switch { "found" => "marker FOUND    ", "not-found" => "marker not found", _ => "not looked at   " };

    private static string Under(HopRecord hop) => hop.Under.Count > 0 ? $", under {string.Join(", within it ", hop.Under)}" : "";

    private static string Counted(int count, string word) => $"{Number(count)} {(count == 1 ? word : word + "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
