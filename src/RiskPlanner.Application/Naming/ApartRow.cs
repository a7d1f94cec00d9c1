using System.Globalization;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Naming;

/// <summary>A line of the comparison of standards: what is measured, by the standard and by the second one.</summary>
/// <param name="What">What is measured.</param>
/// <param name="First">By the standard.</param>
/// <param name="Second">By the second one; null where there is none.</param>
public sealed record ApartRow(string What, string First, string? Second)
{
    /// <summary>The lines of a sheet; none where the list cannot be read.</summary>
    public static IReadOnlyList<ApartRow> Of(NamingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (sheet.Use is not { } first) return [];
        var second = sheet.Other;
        var k = sheet.Question.Lines;
        List<ApartRow> rows =
        [
            Row("Standard", use => use.Name ?? "none, read by qualifiers"),
            Row("Errors", use => Number(use.Count(FindingSeverity.Error))),
            Row("Warnings", use => Number(use.Count(FindingSeverity.Warning))),
            Row("Keys that belong together", use => Number(use.Listing.Groups.Count)),
            Row("Fewest lines between them", use => use.Listing.Groups.Count == 0 ? "none belong together" : Number(use.Listing.Groups.Min(group => group.LinesBetween))),
            Row($"Slips over {k} lines that take some of them whole", use => Words(use.Listing.Slip)),
        ];
        var sizes = first.Grown.Concat(second?.Grown ?? []).Select(grown => (grown.Applications, grown.Keys)).Distinct().Order();
        foreach (var (applications, keys) in sizes)
        {
            rows.Add(Row($"Grown to {applications} applications with {keys} keys of each kind: fewest lines between",
                use => Grown(use) is { } grown ? grown.LeastBetween is { } least ? Number(least) : "none belong together" : "cannot grow so far"));
            rows.Add(Row($"Grown to {applications} applications with {keys} keys of each kind: slips over {k} lines", use => Grown(use) is { } grown ? Words(grown.Slip) : "cannot grow so far"));

            GrownSlip? Grown(StandardInUse use) => use.Grown.FirstOrDefault(grown => grown.Applications == applications && grown.Keys == keys);
        }

        return rows;

        ApartRow Row(string what, Func<StandardInUse, string> measure) => new(what, measure(first), second is null ? null : measure(second));
    }

    /// <summary>A slip in words: "3 of 39 (7.7 %)".</summary>
    public static string Words(Slip slip) => slip.Starts == 0
        ? "the list is shorter than the slip"
        : string.Create(CultureInfo.InvariantCulture, $"{slip.Hits:N0} of {slip.Starts:N0} ({slip.Probability * 100:0.0} %)");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
