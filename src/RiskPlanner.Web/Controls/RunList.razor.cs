using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Controls;

/// <summary>Runs as a grid.</summary>
public sealed partial class RunList
{
    /// <summary>The runs.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<Run> Runs { get; set; } = [];

    /// <summary>Told which run to cancel; without it no run can be.</summary>
    [Parameter]
    public EventCallback<Run> OnCancel { get; set; }

    [Inject]
    private RunViews Views { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;
}
