using Microsoft.AspNetCore.Components;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Components;

/// <summary>The variants behind a cell, one block of rows for those that went the same way.</summary>
public sealed partial class VariantTable
{
    /// <summary>The variants.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<FoldedVariant> Variants { get; set; } = [];

    /// <summary>The id under which a log stands.</summary>
    [Parameter, EditorRequired] public Func<DecidingLog, string> LogId { get; set; } = null!;
}
