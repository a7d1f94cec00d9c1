using System.Globalization;
using System.Text;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Documents;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.Combinations;

namespace RiskPlanner.Cli.CutSets;

/// <summary>The cut sets of a plan as text and as JSON.</summary>
internal static class PlanCutSetsOutput
{
    private static readonly string[] Words = ["of none", "of one event", "of two", "of three"];

    /// <summary>The same with the file that was given in its commands.</summary>
    public static PlanCutSetsDocument Named(PlanCutSetsDocument document, string file)
    {
        return document with
        {
            Replays = [.. document.Replays.Select(Of)],
            People = document.People is { } people ? people with { Sets = [.. people.Sets.Select(set => set with { Replay = set.Replay is { } replay ? Of(replay) : null })] } : null,
            SinglePoints = [.. document.SinglePoints.Select(single => single with { Replay = Of(single.Replay) })],
        };

        string Of(string command) => ReplayCommands.For(file, command)!;
    }

    public static void WriteJson(TextWriter writer, PlanCutSetsDocument document) =>
        writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(document, indented: true)));

    public static void WriteText(TextWriter writer, PlanCutSetsDocument document)
    {
        var about = document.DataSet ?? (document.Application is { } application ? $"a data set of {application}" : "a data set of the estate");
        writer.WriteLine($"{document.Plan} (SHA-256 {document.PlanSha256[..16]}…), RiskPlanner {document.ProgramVersion}.");
        writer.WriteLine(document.Top == LossTop.Lost
            ? $"What loses {about} for good, at {DocumentMapper.Words(document.At)}, by at most {document.TruncatedAt} events that are noticed at once:"
            : $"After what {about} is lost, or not there before an outage is ended, at {DocumentMapper.Words(document.At)}, by at most {document.TruncatedAt} events that are noticed at once:");
        writer.WriteLine($"Minimal cut sets: {string.Join(", ", document.Orders.Select((count, order) => (count, order)).Skip(1).Select(entry => $"{entry.count} {(entry.order < Words.Length ? Words[entry.order] : $"of {entry.order}")}"))}{(document.Orders.Count < 2 ? "none" : "")}.");
        if (document.PerKind) writer.WriteLine("One data set of each kind stands for its kind here, since all together have too many sets to list: those of the others are alike, on their own name, key and volume.");
        if (document.AlreadySo.Count > 0) writer.WriteLine($"So already, where nothing strikes: {string.Join(", ", document.AlreadySo.Take(20))}{(document.AlreadySo.Count > 20 ? $" and {document.AlreadySo.Count - 20} more" : "")}.");
        if (document.People is { } people) CollusionOutput.Write(writer, people, document.Top, about);
        writer.WriteLine();
        var title = $"Single points of {(document.Top == LossTop.Lost ? "loss" : "outage or loss")}";
        if (document.SinglePoints.All(single => single.CommonCause)) writer.WriteLine($"{title}: none.");
        WriteSingles(writer, title, [.. document.SinglePoints.Where(single => !single.CommonCause)]);
        WriteSingles(writer, "By a common cause: all records of a key value at once, everything online at once", [.. document.SinglePoints.Where(single => single.CommonCause)]);
        if (document.Listed.Count > 0) writer.WriteLine("Each set is a command:");
        foreach (var replay in document.Replays) writer.WriteLine(replay);
        if (document.Importance is { } importance)
        {
            writer.WriteLine();
            writer.WriteLine("In how many sets each event stands (a plan states no probabilities, so that events are weighed by the structure alone):");
            TextOutput.Table(writer, ["event", .. Enumerable.Range(1, document.TruncatedAt).Select(order => $"of {order}")],
                importance.Select(weight => (string[])[weight.Event.Text, .. weight.Orders.Skip(1).Select(Text)]));
        }

        writer.WriteLine();
        writer.WriteLine($"{Text(document.Classes)} {(document.Classes == 1 ? "kind of data sets was" : "kinds of data sets were")} solved for {Text(document.DataSets)}, by {document.Replayed.ToString("N0", CultureInfo.InvariantCulture)} replays. Which events count: docs/cutsets.md.");
    }

    private static void WriteSingles(TextWriter writer, string title, IReadOnlyList<SinglePointRecord> singles)
    {
        if (singles.Count == 0) return;
        writer.WriteLine($"{title}:");
        TextOutput.Table(writer, ["event", "data sets", "which", "why"], singles.Select(single => new[]
        {
            new PlanEventRecord(single.Kind, single.Target) { In = single.In, Policy = single.Policy }.Text,
            Text(single.DataSets),
            $"{string.Join(", ", single.Named)}{(single.DataSets > single.Named.Count ? $" and {Text(single.DataSets - single.Named.Count)} more" : "")}",
            single.Why,
        }));
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
