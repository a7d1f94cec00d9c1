using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Asks what shall strike a plan.</summary>
public sealed partial class ReplayForm
{
    private PlanSummary? _begunWith;

    /// <summary>Told what was asked, when nothing is wrong with it.</summary>
    [Parameter]
    public EventCallback<ReplayRequest> OnAsk { get; set; }

    [CascadingParameter]
    private PlanModel Plan { get; set; } = null!;

    [Inject]
    private ReplayFormModel Model { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_begunWith == Plan.Stored) return;
        _begunWith = Plan.Stored;
        await Model.BeginAsync(Plan.Stored!.Slug);
    }

    private async Task AskAsync()
    {
        if (await Model.RequestAsync() is { } request) await OnAsk.InvokeAsync(request);
    }
}
