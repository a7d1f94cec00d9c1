using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RiskPlanner.Web.Editing.Conflicts;

/// <summary>Shows what came in the way of a save, and lets it be solved.</summary>
public sealed partial class ConflictPanel
{
    /// <summary>What came in the way.</summary>
    [Parameter]
    [EditorRequired]
    public Conflict Conflict { get; set; } = null!;

    /// <summary>Told to save as it was chosen.</summary>
    [Parameter]
    public EventCallback OnSolve { get; set; }

    /// <summary>Told to leave the conflict and go on typing.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary>Told that the other one's doing shall stand.</summary>
    [Parameter]
    public EventCallback OnLetGo { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private string Heading => Conflict.Kind switch
    {
        ConflictKind.SameKeys => $"{Conflict.Who} changed the same fields meanwhile",
        ConflictKind.TheyRemoved => $"{Conflict.Who} removed it meanwhile",
        ConflictKind.TheyRenamed => $"{Conflict.Who} renamed it meanwhile",
        ConflictKind.TheyChangedWhatIRemove => $"{Conflict.Who} changed it meanwhile",
        _ => throw new InvalidOperationException($"{Conflict.Kind} is no kind of conflict."),
    };

    private string Theirs => Conflict.By is { } by ? $"{by.Author}'s, saved" : "Saved";

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await Script.InvokeVoidAsync("riskPlannerEditing.focus", "conflict");
    }
}
