using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>Chooses the columns of a list, and their order. The identity always comes first and cannot be left out.</summary>
public sealed partial class ColumnChoice
{
    private string? _toFocus;

    /// <summary>The section whose list it is.</summary>
    [Parameter]
    [EditorRequired]
    public PlanSection Section { get; set; } = null!;

    /// <summary>The state that is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ListState State { get; set; } = new();

    /// <summary>Told the state with other columns.</summary>
    [Parameter]
    public EventCallback<ListState> OnChosen { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private IReadOnlyList<ListColumn> Shown => [.. State.Columns(Section).Where(column => column.Form.Key != Section.IdentityKey)];

    private IEnumerable<ListColumn> Hidden => ListColumns.All(Section).Where(column => column.Form.Key != Section.IdentityKey).ExceptBy(Shown.Select(column => column.Form.Key), column => column.Form.Key);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus is not { } id) return;
        _toFocus = null;
        await Script.InvokeVoidAsync("riskPlannerEditing.focus", id);
    }

    private Task Add(ListColumn column) => ChooseAsync([.. Keys, column.Form.Key]);

    private Task Hide(ListColumn column) => ChooseAsync([.. Keys.Where(key => key != column.Form.Key)]);

    private Task Move(int index, int by)
    {
        var column = Shown[index];
        List<string> keys = [.. Keys.Where(key => key != column.Form.Key)];
        keys.Insert(index + by, column.Form.Key);
        // The row stands elsewhere now: the focus goes along, so that the key can be pressed again.
        var isAtEnd = by < 0 ? index + by == 0 : index + by == keys.Count - 1;
        _toFocus = IdOf(column, isAtEnd ? -by : by);
        return ChooseAsync(keys);
    }

    private IEnumerable<string> Keys => Shown.Select(column => column.Form.Key);

    private Task ChooseAsync(IReadOnlyList<string> keys) => OnChosen.InvokeAsync(State.With(Section, keys));

    private static string IdOf(ListColumn column, int by) => $"column-{(by < 0 ? "left" : "right")}-{column.Form.Key}";
}
