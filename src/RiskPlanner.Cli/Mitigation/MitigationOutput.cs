using System.Globalization;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Mitigation;
using RiskPlanner.Cli.Output;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Mitigation;

/// <summary>The cheapest changes of a plan as text.</summary>
internal static class MitigationOutput
{
    public static void Write(TextWriter writer, MitigationDocument document)
    {
        writer.WriteLine($"{document.Plan} (SHA-256 {document.PlanSha256[..16]}…), RiskPlanner {document.ProgramVersion}.");
        writer.WriteLine(document.Why);
        writer.WriteLine();
        if (document.Changes.Count > 0)
        {
            writer.WriteLine($"{(document.Status == MitigationStatus.Impossible ? "What can be done" : "What to change")}, for {Text(document.Cost)} {document.Unit} together:");
            foreach (var (place, change) in document.Changes.Index())
            {
                writer.WriteLine($"  {place + 1}. {change.Text}");
                writer.WriteLine($"     {Text(change.Cost)} {document.Unit}; {string.Join("; ", change.Also.Prepend(change.Path))}");
            }

            writer.WriteLine();
        }

        if (document.Goal == MitigationAim.Targets) WriteTargets(writer, document);
        writer.WriteLine($"Single points of loss: {Text(document.Before.SinglePoints)} before, {Text(document.After.SinglePoints)} after.");
        if (document.Before.DoublePoints is { } pairs) writer.WriteLine($"Pairs of events that lose data: {Text(pairs)} before, {Text(document.After.DoublePoints ?? 0)} after.");
        if (document.Before.AlreadyLost + document.After.AlreadyLost > 0) writer.WriteLine($"Data sets that are lost where nothing strikes: {Text(document.Before.AlreadyLost)} before, {Text(document.After.AlreadyLost)} after.");
        if (document.Goal != MitigationAim.Targets)
        {
            WritePoints(writer, "These stay", [.. document.Points.Where(point => !point.Removed)]);
            WritePoints(writer, "These are removed", [.. document.Points.Where(point => point.Removed)]);
        }

        if (document.Frontier is { } frontier)
        {
            writer.WriteLine("What can be had for what it costs:");
            TextOutput.Table(writer, ["cost", "stays open", "changes"], frontier.Select(point => (string[])[Text(point.Cost), Text(point.Remaining), point.Changes.Count == 0 ? "none" : string.Join(", ", point.Changes)]));
            writer.WriteLine();
        }

        if (document.Status == MitigationStatus.Impossible && document.NotOffered.Count > 0)
        {
            writer.WriteLine("What the plan gives no room for:");
            foreach (var kind in document.NotOffered)
                writer.WriteLine($"  {Kebab.Of(kind.Kind)}: {ChangeKinds.WordsOf(kind.Kind)}. {string.Join(" ", kind.Why.Take(3))}{(kind.Why.Count > 3 ? $" And {kind.Why.Count - 3} more." : "")}");
            writer.WriteLine();
        }

        writer.WriteLine("What the paper recommends (docs/mitigation.md), and what the plan does as it is:");
        foreach (var recommendation in document.Recommendations)
            writer.WriteLine($"  {recommendation.Number}. {recommendation.Text} {RecommendationWords.Of(recommendation.State)} {recommendation.What}");
        writer.WriteLine();
        writer.WriteLine(Moments(document));
        writer.WriteLine($"{Text(document.Rounds)} {(document.Rounds == 1 ? "choice" : "choices")} of {Text(document.Offered)} changes tried, {Text(document.Trials)} changed plans replayed. What each kind means and costs: docs/mitigation.md.");
    }

    private static string Moments(MitigationDocument document) => document switch
    {
        { Goal: MitigationAim.Targets } => $"Targets: events strike at every moment from the first cycle of each policy on, and are noticed as the plan has it; told is the worst. Single points of loss: at {DocumentMapper.Words(document.Moments[0])}, noticed at once.",
        { EveryMoment: true } => $"Events are noticed at once, with nothing between them. Single ones were looked for at every moment from the first cycle of each policy on; shown is the worst of {Text(document.Moments.Count)} moments, from {DocumentMapper.Words(document.Moments.Min())} to {DocumentMapper.Words(document.Moments.Max())}.",
        _ => $"Events strike at {DocumentMapper.Words(document.Moments[0])} and are noticed at once, with nothing between them.",
    };

    private static void WriteTargets(TextWriter writer, MitigationDocument document)
    {
        writer.WriteLine($"Data sets that miss a target or are lost, by threats: {Text(document.Before.TargetsMissed ?? 0)} before, {Text(document.After.TargetsMissed ?? 0)} after.");
        foreach (var side in document.Targets.GroupBy(target => target.Removed))
        {
            writer.WriteLine(side.Key ? "These are removed:" : "These stay:");
            TextOutput.Table(writer, ["threat", "data sets", "before", "after"], side.Select(target => (string[])[target.Threat, target.Column, target.Before, target.After]));
            writer.WriteLine();
        }
    }

    private static void WritePoints(TextWriter writer, string title, IReadOnlyList<PointRecord> points)
    {
        if (points.Count == 0) return;
        writer.WriteLine($"{title}:");
        // Why something was lost that will not be is for who asks riskplanner cutsets.
        var withWhy = points.Any(point => !point.Removed);
        TextOutput.Table(writer, ["event", "data sets", "which", .. withWhy ? ["why"] : Array.Empty<string>()], points.Select(point => (string[])
        [
            $"{point.Event.Text}{(point.CommonCause ? " (common cause)" : "")}",
            Text(point.DataSets),
            $"{string.Join(", ", point.Named)}{(point.DataSets > point.Named.Count ? $" and {Text(point.DataSets - point.Named.Count)} more" : "")}",
            .. withWhy ? [point.Why] : Array.Empty<string>(),
        ]));
        writer.WriteLine();
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
