using System.Globalization;
using System.Text;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Application.Documents;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.Destruction;

/// <summary>Reports on destroyed data as text and as JSON.</summary>
internal static class DestructionOutput
{
    private const int ListedNames = 10;

    public static void WriteText(TextWriter writer, DestructionReport report)
    {
        writer.WriteLine(report.KeyLabel is { } label
            ? $"The record of {label} is deleted at {ExactMoment.Of(report.At)}."
            : $"{report.DataSets[0]} has no key to delete.");
        if (report.DataSets.Count > 0) writer.WriteLine($"What shall be unreadable: {Names(report.DataSets.Select(name => name.Text))}.");
        if (report.AlsoLost.Count > 0) writer.WriteLine($"What loses its key as well: {Names(report.AlsoLost.Select(name => name.Text))}.");
        writer.WriteLine();
        TextOutput.Table(writer, ["way", "number", "open until", "what ends it"], report.Routes
            .GroupBy(route => (route.Series, route.DataSet, Dated: route.OpenUntil is not null))
            .Select(alike => new[]
            {
                alike.Key.DataSet is { } dataSet && !alike.Key.Series.StartsWith(dataSet.Text, StringComparison.Ordinal) ? $"{dataSet}: {alike.Key.Series}" : alike.Key.Series,
                alike.Count().ToString(CultureInfo.InvariantCulture), alike.First().IsProviso ? "see below" : ExactMoment.Of(alike.First().OpenUntil) ?? "no end", alike.First().Ending,
            }));
        writer.WriteLine();
        writer.WriteLine(DestructionMapper.Statement(report));
        foreach (var proviso in report.Provisos) writer.WriteLine($"- {proviso}");
    }

    public static void WriteJson(TextWriter writer, DestructionDocument document) =>
        writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.Write(document, indented: true)));

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(ListedNames)) + (all.Count > ListedNames ? $" and {all.Count - ListedNames} more" : "");
    }
}
