using System.Globalization;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Cli.Output;

/// <summary>A replay by classes as text for a terminal or a file.</summary>
internal static class EstateOutput
{
    /// <summary>Writes it: what was replayed, how many data sets came to which outcome, then a line for each class.</summary>
    public static void Write(TextWriter writer, EstateReplayDocument replay)
    {
        writer.WriteLine($"Replay of {replay.Plan} (SHA-256 {replay.PlanSha256[..16]}…) in the world of tokens, RiskPlanner {replay.ProgramVersion}.");
        foreach (var occurrence in replay.Events)
            writer.WriteLine($"Event: {occurrence.Kind} on {occurrence.Target} at {occurrence.At}, discovered {occurrence.Discovered}.");
        writer.WriteLine(replay.Effort.Words);
        writer.WriteLine();
        writer.WriteLine(string.Join(", ", replay.Counts.Where(count => count.Value > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {count.Key}"))) + ".");
        foreach (var alike in replay.Classes) writer.WriteLine($"{alike.Title}: {Words(alike.Outcome)}");
    }

    private static string Words(OutcomeRecord outcome)
    {
        var became = outcome.Outcome switch
        {
            "recovered" => $"recovered from {outcome.Route}, {Age(outcome)} old, takes {outcome.Takes}",
            "intact" => $"intact, {Age(outcome)} old",
            var other => $"{other}: {outcome.Cause}",
        };
        return outcome.EndedBy.Length == 0 ? became : $"{became}. {outcome.EndedBy}";
    }

    private static string Age(OutcomeRecord outcome) => outcome.Age ?? "";
}
