using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>The assumptions, once for all tables that share them.</summary>
public sealed partial class AssumptionsSection
{
    /// <summary>The tables.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<EvidenceTable> Tables { get; set; } = [];

    private List<(string Heading, IReadOnlyList<string> Sentences)> Groups { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet() => Groups =
    [
        .. Tables.Index()
            .GroupBy(entry => string.Join('\n', entry.Item.Assumptions))
            .Select(group => (HeadingOf([.. group.Select(entry => entry.Index + 1)]), group.First().Item.Assumptions)),
    ];

    private static string HeadingOf(List<int> numbers) => numbers.Count == 1
        ? $"Table {numbers[0]}"
        : $"Tables {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
}
