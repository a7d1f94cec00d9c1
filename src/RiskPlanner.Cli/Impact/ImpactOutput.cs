using System.Globalization;
using NodaTime;
using RiskPlanner.Application.Impact;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Impact;

/// <summary>The blast radius of an event as text.</summary>
internal static class ImpactOutput
{
    private const int MostNames = 20;

    public static void Write(TextWriter writer, ImpactDocument impact)
    {
        writer.WriteLine($"Blast radius in {impact.Plan} (SHA-256 {impact.PlanSha256[..16]}…), RiskPlanner {impact.ProgramVersion}.");
        if (impact.Person is not null) writer.WriteLine($"{impact.Person} strikes with everything that he may do and holds, at once:");
        TextOutput.WriteEvents(writer, [.. (impact.Events ?? [impact.Event]).Take(MostNames)]);
        if (impact.Events is { Count: > MostNames } events) writer.WriteLine($"… and {Text(events.Count - MostNames)} events more.");
        writer.WriteLine();
        WriteNames(writer, "Lost", impact.Lost, impact.DataSets);
        WriteNames(writer, "Unavailable until an outage is ended", impact.Unavailable, impact.DataSets);
        WriteNames(writer, "Exposed", impact.Exposed, impact.DataSets);
        WriteNames(writer, "Recovered", impact.Recovered, impact.DataSets);
        if (impact.TargetsMissed.Count > 0) WriteNames(writer, "Back, but not as the application's targets ask for", impact.TargetsMissed, impact.DataSets);
        writer.WriteLine();
        TextOutput.Table(writer, ["application", "criticality", "data sets", "lost", "unavailable", "exposed", "recovered", "targets missed"], impact.Applications.Select(application => new[]
        {
            application.Application, application.Criticality, Text(application.DataSets), Text(application.Lost), Text(application.Unavailable), Text(application.Exposed), Text(application.Recovered), Text(application.TargetsMissed),
        }));
        foreach (var alike in impact.Classes) writer.WriteLine($"{alike.Title}: {Words(alike)}");
        foreach (var exposure in impact.Exposures) writer.WriteLine($"{exposure.Members[0]}{(exposure.Members.Count > 1 ? $" and {Text(exposure.Members.Count - 1)} alike" : "")}: exposed. {exposure.Why}");
        if (impact.Exposures.Count == 0) writer.WriteLine($"Nothing is exposed. {impact.ExposureRule}");
        writer.WriteLine();
        writer.WriteLine(impact.Effort.Words);
    }

    private static void WriteNames(TextWriter writer, string title, IReadOnlyList<string> names, int of)
    {
        var listed = names.Count == 0 ? "none" : $"{string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {Text(names.Count - MostNames)} more" : "")}";
        writer.WriteLine($"{title} ({Text(names.Count)} of {Text(of)} data sets): {listed}");
    }

    private static string Words(ImpactOnClass alike)
    {
        var became = alike.Outcome == OutcomeKind.Recovered
            ? $"recovered from {alike.Route}, {(alike.Age is { } age && age != Duration.Zero ? $"{TextOutput.Words(age)} old, " : "")}takes {TextOutput.Words(alike.Takes)}"
            : $"{Kebab.Of(alike.Outcome)}: {alike.Cause}";
        return string.Join(". ", new[] { became, alike.EndedBy.TrimEnd('.') }.Where(part => part.Length > 0)) + ".";
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
