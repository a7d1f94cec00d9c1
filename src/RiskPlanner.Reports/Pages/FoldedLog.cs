using System.Text;
using System.Text.RegularExpressions;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>
/// A log in which routine is told once: between two lines that are no routine, steps that differ in their moment, in the numbers
/// of their action and target (a version, a generation) and in which content they had alone are one line, which says how many they are and when the last one was. Pure functions.
/// </summary>
internal static class FoldedLog
{
    /// <summary>So many of a kind in a whole log are routine.</summary>
    public const int Routine = 3;

    /// <summary>The folded log. Lines with a message of z/OS are never folded.</summary>
    public static IReadOnlyList<LogLine> Of(IReadOnlyList<LogLine> log)
    {
        var steps = StepsOf(log);
        var counts = steps.CountBy(step => step.Shape, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var lines = new List<LogLine>();
        var stretch = new List<Step>();
        foreach (var step in steps)
        {
            if (step.IsPlain && counts[step.Shape] >= Routine)
            {
                stretch.Add(step);
                continue;
            }

            Fold(stretch, lines);
            lines.AddRange(step.Lines);
        }

        Fold(stretch, lines);
        return lines;
    }

    private static void Fold(List<Step> stretch, List<LogLine> lines)
    {
        foreach (var alike in stretch.GroupBy(step => step.Shape, StringComparer.Ordinal).Select(group => group.ToList()))
        {
            if (alike.Count < Routine)
            {
                lines.AddRange(alike.SelectMany(step => step.Lines));
                continue;
            }

            var first = alike[0].Lines[^1];
            lines.Add(first with { Result = $"{first.Result}; {alike.Count - 1} more like it, the last at {DocumentMapper.Words(alike[^1].Lines[^1].Time)}" });
        }

        stretch.Clear();
    }

    // A step: its details, then the line that they explain.
    private static List<Step> StepsOf(IReadOnlyList<LogLine> log)
    {
        var steps = new List<Step>();
        var lines = new List<LogLine>();
        foreach (var line in log)
        {
            lines.Add(line);
            if (line.Detail) continue;
            steps.Add(Step.Of(lines));
            lines = [];
        }

        if (lines.Count > 0) steps.Add(Step.Of(lines));
        return steps;
    }

    // The first digits of a hash: each version has another content.
    private static readonly Regex Content = new("content [0-9a-f]{12}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private sealed record Step(IReadOnlyList<LogLine> Lines, string Shape)
    {
        public bool IsPlain => Lines.All(line => line.Message.Length == 0);

        public static Step Of(IReadOnlyList<LogLine> lines)
        {
            var line = lines[^1];
            var shape = new StringBuilder().Append(line.Actor).Append('\n');
            foreach (var character in line.Action) shape.Append(char.IsAsciiDigit(character) ? '#' : character);
            shape.Append('\n');
            foreach (var character in line.Target) shape.Append(char.IsAsciiDigit(character) ? '#' : character);
            return new Step(lines, shape.Append('\n').Append(Content.Replace(line.Result, "content")).ToString());
        }
    }
}
