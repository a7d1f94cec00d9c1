using Microsoft.AspNetCore.Components;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Components;

/// <summary>The choices of variants that went the same way.</summary>
public sealed partial class ChoiceList
{
    /// <summary>The variants.</summary>
    [Parameter, EditorRequired] public FoldedVariant Variant { get; set; } = null!;
}
