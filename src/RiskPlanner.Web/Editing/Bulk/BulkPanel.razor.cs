using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Editing.Bulk;

/// <summary>Changes or removes many items at once.</summary>
public sealed partial class BulkPanel
{
    private const int MostFaults = 20;
    private ItemContext _context = null!;
    private BulkScope? _begun;
    private bool _isBusy;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The section.</summary>
    [Parameter]
    [EditorRequired]
    public PlanSection Section { get; set; } = null!;

    /// <summary>Which items.</summary>
    [Parameter]
    [EditorRequired]
    public BulkScope Scope { get; set; } = null!;

    /// <summary>How many they are.</summary>
    [Parameter]
    [EditorRequired]
    public int Total { get; set; }

    /// <summary>Whether they are removed and not changed.</summary>
    [Parameter]
    public bool Removes { get; set; }

    /// <summary>Told when it was saved.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    /// <summary>Told when it shall not be done.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private BulkEditing Editing { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private string KeptAs => $"{Paths.Section(Slug, Section.Key)}?change";

    private string What => Scope.Identities is null ? $"everything that mask and filters find ({Total:N0})" : SectionWords.Count(Section, Total);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_begun, Scope)) return;
        _begun = Scope;
        _context = new ItemContext(Slug, Typed);
        Editing.Begin(Slug, Section, Scope);
    }

    private void Typed()
    {
        Editing.Forget();
        StateHasChanged();
    }

    private void Choose(ChangeEventArgs change) => Editing.Choose(change.Value as string ?? "");

    private Task PreviewAsync() => Editing.Entry is null ? Task.CompletedTask : Editing.PreviewAsync();

    private Task ChangeAsync() => DoAsync(Editing.ChangeAsync);

    private Task RemoveAsync() => DoAsync(author => Editing.RemoveAsync(author, Total));

    private async Task DoAsync(Func<string, Task<bool>> save)
    {
        if (_isBusy || await Author.AskAsync() is not { } author) return;
        _isBusy = true;
        StateHasChanged();
        try
        {
            // A save of 100,000 items takes a while; the connection answers meanwhile.
            if (!await Task.Run(() => save(author))) return;
            await Inputs.ForgetAsync(KeptAs);
            await OnSaved.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private string Value(PlanItem item) => ContentWords.Of(Editing.Entry!.Form, item.ToJson()[Editing.Entry.Form.Key]);
}
