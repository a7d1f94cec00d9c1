using Microsoft.AspNetCore.Components;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Asks what shall strike a plan.</summary>
public sealed partial class ReplayForm
{
    private ReplayFormModel _model = null!;
    private Plan? _madeFor;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public Plan Plan { get; set; } = null!;

    /// <summary>Told what was asked, when nothing is wrong with it.</summary>
    [Parameter]
    public EventCallback<ReplayRequest> OnAsk { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_madeFor, Plan)) return;
        (_madeFor, _model) = (Plan, new ReplayFormModel(Plan));
    }

    private async Task AskAsync()
    {
        if (_model.Request() is { } request) await OnAsk.InvokeAsync(request);
    }
}
