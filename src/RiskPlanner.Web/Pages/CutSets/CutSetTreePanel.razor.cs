using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.CutSets;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>The gates from the top to the events of one set.</summary>
public sealed partial class CutSetTreePanel
{
    private CutSetTree? _tree;
    private bool _isMissing;
    private (CutSetsReport? Report, int Number) _madeFor;

    /// <summary>What was computed.</summary>
    [Parameter]
    [EditorRequired]
    public CutSetsReport Report { get; set; } = null!;

    /// <summary>Which set, from 1.</summary>
    [Parameter]
    [EditorRequired]
    public int Number { get; set; }

    /// <summary>Where the panel is closed.</summary>
    [Parameter]
    [EditorRequired]
    public string CloseHref { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (Report, Number);
        if (wanted == _madeFor) return;
        _madeFor = wanted;
        _isMissing = Number < 1 || Number > Report.Listed.Count;
        _tree = null;
        if (_isMissing) return;
        // A large tree takes a moment, which the circuit shall not.
        var tree = await Task.Run(() => CutSetTree.Around(wanted.Report.Tree, wanted.Report.Listed[wanted.Number - 1]));
        if (_madeFor == wanted) _tree = tree;
    }
}
