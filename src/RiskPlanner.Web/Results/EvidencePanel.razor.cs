using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Web.Results;

/// <summary>What stands behind a cell: every variant with its outcome, and the whole log of the replay that is opened.</summary>
public sealed partial class EvidencePanel
{
    private ElementReference _title;
    private CellAddress? _focused;

    /// <summary>The cell.</summary>
    [Parameter]
    [EditorRequired]
    public FoundCell Found { get; set; } = null!;

    /// <summary>Which log is open.</summary>
    [Parameter]
    [EditorRequired]
    public EvidenceQuery Query { get; set; } = null!;

    /// <summary>The page's addresses.</summary>
    [Parameter]
    [EditorRequired]
    public ResultLinks Links { get; set; } = null!;

    /// <summary>What is said of the cell; its verdict and what decided when left out.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether a log is shown; otherwise all can be opened.</summary>
    [Parameter]
    public bool LogIsOpen { get; set; } = true;

    /// <summary>Whether the changes that were tried are folded away behind the plan as it is.</summary>
    [Parameter]
    public bool FoldsTried { get; set; }

    /// <summary>How many lines of a log are shown at once.</summary>
    [Parameter]
    public int LogLines { get; set; } = LogPage.Size;

    private int Variant => Math.Min(Query.Variant, Found.Cell.Variants.Count);

    private int Replay => Math.Min(Query.Replay, Replays.Count);

    private IReadOnlyList<EvidenceReplay> Replays => Found.Cell.Variants[Variant - 1].Replays;

    private EvidenceReplay? Open => Found.Cell.Variants.Count > 0 && Replays.Count > 0 ? Replays[Replay - 1] : null;

    private LogPage Log => LogPage.Of(Open?.Log ?? [], Query.Page, LogLines);

    // Where the plan itself stands apart from its changes, they are counted apart too.
    private string Counted => (FoldsTried, Found.Cell.Variants.Count) switch
    {
        (true, 1) => "The plan as it is.",
        (true, var count) => $"The plan as it is, and {PlanWords.Count(count - 1, "change of it", "changes of it")}.",
        (false, 1) => "One variant.",
        (false, var count) => $"{count} variants.",
    };

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Opening a cell brings its evidence into view, for eyes and for screen readers; turning a page of the log does not.
        if (_focused == Found.Address) return;
        _focused = Found.Address;
        await _title.FocusAsync();
    }

    private (int Variant, int Replay)? Shown => LogIsOpen ? (Variant, Replay) : null;
}
