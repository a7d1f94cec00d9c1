using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.CutSets;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>Asks which model shall be analysed, and how.</summary>
public sealed partial class CutSetsForm
{
    private const string KeptAs = Paths.CutSets;

    [Parameter]
    [EditorRequired]
    public IReadOnlyList<string> Samples { get; set; } = [];

    /// <summary>Whether an analysis is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Told what was asked, when nothing is wrong with it.</summary>
    [Parameter]
    public EventCallback<CutSetsRequest> OnAsk { get; set; }

    /// <summary>What the form holds.</summary>
    [Parameter]
    [EditorRequired]
    public CutSetsQuestion Question { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private async Task AskAsync()
    {
        if (Question.Request() is not { } request) return;
        await OnAsk.InvokeAsync(request);
        await Inputs.ForgetAsync(KeptAs);
    }
}
