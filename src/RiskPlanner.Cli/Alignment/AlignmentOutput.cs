using System.Globalization;
using System.Text;
using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Alignment;

/// <summary>Alignments as text and as JSON.</summary>
internal static class AlignmentOutput
{
    public static void WriteText(TextWriter writer, AlignmentReport report)
    {
        TextOutput.Table(writer, ["data sets", "key", "margin", "if lost on", "missed on", "put back until"], report.Entries.Select(entry => new[]
        {
            entry.Title, entry.KeyLabel.Text, Days(entry.Margin), Day(entry.Worst.From),
            entry.Worst.NoticedBy is null ? $"not by {Day(entry.Worst.NoticedAt)}" : Day(entry.Worst.NoticedAt), Day(entry.Worst.RecoverableUntil),
        }));
        if (report.InClear > 0) writer.WriteLine($"{report.InClear} data {(report.InClear == 1 ? "set is" : "sets are")} in clear and {(report.InClear == 1 ? "has" : "have")} no key to lose.");
        if (report.NeverWritten.Count > 0) writer.WriteLine($"Never written, because the key lets no write through at any time of the plan: {string.Join(", ", report.NeverWritten)}.");
        if (report.NeverOpened.Count > 0) writer.WriteLine($"Deleted before anything would notice that the key is lost: {string.Join(", ", report.NeverOpened)}.");
        foreach (var entry in report.Entries.Where(entry => entry.IsFinding)) WriteFinding(writer, entry);
        var replays = report.Entries.SelectMany(entry => entry.Replays).ToList();
        writer.WriteLine();
        writer.WriteLine($"{replays.Count(replay => replay.Agrees)} of {replays.Count} replayed losses agree with the closed form.");
    }

    public static void WriteJson(TextWriter writer, AlignmentDocument document) =>
        writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(document, indented: true)));

    private static void WriteFinding(TextWriter writer, AlignmentEntry entry)
    {
        writer.WriteLine();
        writer.WriteLine($"{entry.Title}: a loss can stay unnoticed for {Days(entry.LongestUnnoticed)}. {entry.Ending}");
        writer.WriteLine($"  A loss is for good {WindowWords(entry.Windows)}.");
        var outcome = entry.WorstOutcome!;
        writer.WriteLine(outcome.Survived
            ? $"  The data itself then still comes back by another way: {OutcomeWords.Route(outcome)}."
            : $"  The data is then {Kebab.Of(outcome.Kind)}: {OutcomeWords.Causes(outcome.Failures)}.");
        writer.WriteLine("  Any of these would help:");
        foreach (var remedy in entry.Remedies) writer.WriteLine($"  - {remedy.Text} ({(remedy.Margin is { } margin ? $"margin {Days(margin)}" : "no end within the plan")})");
    }

    private static string WindowWords(IReadOnlyList<LossWindow> windows)
    {
        const int MostTimes = 5;
        var told = string.Join(", ", windows.Take(MostTimes).Select(window => $"from {Day(window.From)} to {Day(window.Until)}"));
        return windows.Count > MostTimes ? $"{told} and in {windows.Count - MostTimes} more such times" : told;
    }

    private static string Days(Duration? length) => length is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalDays:0.#} days")
        : "no end within the plan";

    private static string Day(Instant? moment) => moment is { } at ? at.InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "after the plan";
}
