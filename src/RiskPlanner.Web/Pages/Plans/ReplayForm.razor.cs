using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Asks what shall strike a plan.</summary>
public sealed partial class ReplayForm
{
    private readonly Once _once = new();
    private (PlanSummary?, ReplayProposal?) _begunWith;

    /// <summary>Told what was asked, when nothing is wrong with it.</summary>
    [Parameter]
    public EventCallback<ReplayRequest> OnAsk { get; set; }

    /// <summary>What the form is filled in with; null for the usual.</summary>
    [Parameter]
    public ReplayProposal? Proposal { get; set; }

    [CascadingParameter]
    private PlanModel Plan { get; set; } = null!;

    [Inject]
    private ReplayFormModel Model { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private string KeptAs => $"{Paths.Plan(Plan.Stored!.Slug)}?event";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_begunWith == (Plan.Stored, Proposal)) return;
        _begunWith = (Plan.Stored, Proposal);
        await Model.BeginAsync(Plan.Stored!.Slug, Proposal);
    }

    private Task AskAsync() => _once.RunAsync(async () =>
    {
        if (await Model.RequestAsync() is not { } request) return;
        var asked = KeptAs;
        await OnAsk.InvokeAsync(request);
        await Inputs.ForgetAsync(asked);
    });
}
