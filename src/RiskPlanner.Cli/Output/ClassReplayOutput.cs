using System.Globalization;
using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Output;

/// <summary>A replay by classes as text for a terminal or a file.</summary>
internal static class ClassReplayOutput
{
    /// <summary>Writes it: what was replayed, how many data sets came to which outcome, then a line for each class.</summary>
    public static void Write(TextWriter writer, ClassReplayDocument replay)
    {
        writer.WriteLine($"Replay of {replay.Plan} (SHA-256 {replay.PlanSha256[..16]}…) in the world of tokens, RiskPlanner {replay.ProgramVersion}.");
        TextOutput.WriteEvents(writer, replay.Events);
        TextOutput.WriteChoices(writer, replay.RestoreBy, replay.Assumptions);
        writer.WriteLine(replay.Effort.Words);
        writer.WriteLine();
        writer.WriteLine(string.Join(", ", replay.Counts.Where(count => count.Value > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {count.Key}"))) + ".");
        foreach (var alike in replay.Classes) writer.WriteLine($"{alike.Title}: {Words(alike.Outcome)}");
    }

    private static string Words(OutcomeRecord outcome)
    {
        var became = outcome.Outcome switch
        {
            OutcomeKind.Recovered => $"recovered from {outcome.Route}, {Age(outcome)}takes {TextOutput.Words(outcome.Takes)}",
            OutcomeKind.Intact => "intact",
            var other => $"{Kebab.Of(other)}: {outcome.Cause}",
        };
        return string.Join(". ", new[] { became, outcome.EndedBy.TrimEnd('.'), TextOutput.Sentences(outcome).TrimEnd('.') }.Where(part => part.Length > 0));
    }

    private static string Age(OutcomeRecord outcome) => outcome.Age == Duration.Zero ? "" : $"{TextOutput.Words(outcome.Age)} old, ";
}
