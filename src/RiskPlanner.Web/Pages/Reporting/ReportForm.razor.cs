using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Asks what a report shall hold.</summary>
public sealed partial class ReportForm
{
    private readonly ReportFormModel _form = new();
    private IReadOnlyList<string> _faults = [];

    /// <summary>The latest version of the plan.</summary>
    [Parameter]
    [EditorRequired]
    public int Latest { get; set; }

    /// <summary>Whether a report is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Told what was asked.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<ReportChoice> OnAsk { get; set; }

    private async Task AskAsync()
    {
        _faults = _form.Faults(Latest);
        if (_faults.Count == 0) await OnAsk.InvokeAsync(_form.ToChoice());
    }
}
