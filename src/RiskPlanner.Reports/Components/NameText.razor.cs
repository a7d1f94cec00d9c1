using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Components;

/// <summary>Text that may be a name of z/OS: names of several qualifiers are set at fixed pitch and break after a point.</summary>
public sealed partial class NameText
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    private bool IsQualified => Text.Contains('.') && !Text.Contains(' ');
}
