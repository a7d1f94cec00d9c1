using System.Globalization;
using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Asks what a report shall hold.</summary>
public sealed partial class ReportForm
{
    private readonly ReportFormModel _form = new();
    private IReadOnlyList<string> _faults = [];

    /// <summary>The plan that the report is about, as it is now: its cover has the version and who saved it, until somebody writes something else.</summary>
    [Parameter]
    [EditorRequired]
    public PlanSummary Plan { get; set; } = null!;

    /// <summary>Whether a report is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Told what was asked.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<ReportChoice> OnAsk { get; set; }

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private string KeptAs => Paths.Report(Plan.Slug);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _form.Author = Plan.Author;
        // That of a draft is said by what it was begun from.
        if (Plan.Draft is null) _form.Version = Plan.Version.ToString(CultureInfo.InvariantCulture);
    }

    private async Task AskAsync()
    {
        _faults = _form.Faults(Plan.Version);
        if (_faults.Count > 0) return;
        await OnAsk.InvokeAsync(_form.ToChoice());
        await Inputs.ForgetAsync(KeptAs);
    }
}
