using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Editing.Many;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>Many new items of a section at once, from a table of names.</summary>
public sealed partial class ManyPage
{
    private const int MostFaults = 20;
    private const string TableId = "many";
    private readonly Once _once = new();
    private ItemContext _context = null!;
    private (string, string)? _loaded;

    /// <summary>The plan.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The key of the section.</summary>
    [Parameter]
    public string Section { get; set; } = "";

    [Inject]
    private ManyEditing Editing { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private EditSession Session { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string KeptAs => $"/plans/{Slug}/edit/{Section}/many";

    private string Example => Section switch
    {
        "keys" => "DSET.{PRIM,BACK}.PAYROLL.KEY{001..010}",
        "dataSets" => "PAYROLL.MASTER; PAYROLL; PRD001; DSET.PRIM.PAYROLL.KEY001; 256",
        "arrays" => "DS8K-A; PROD; PRD{001..004}",
        _ => "NAME{01..05}",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == (Slug, Section)) return;
        _loaded = (Slug, Section);
        _context = new ItemContext(Slug, Changed);
        await Editing.LoadAsync(Slug, Section);
        if (Editing.Plan is null || Editing.Section is null) Navigation.NotFound();
    }

    private void Typed(ChangeEventArgs change)
    {
        Editing.Text = change.Value as string ?? "";
        Changed();
    }

    private void Changed()
    {
        Editing.Forget();
        StateHasChanged();
        _ = Inputs.KeepAsync(KeptAs, Editing.Kept()).ReportTo(DispatchExceptionAsync);
    }

    private bool Restore(KeptInput input)
    {
        if (input.Text is { } text && !Editing.Restore(text)) return false;
        foreach (var (id, characters) in input.Typed)
        {
            if (id == TableId) Editing.Text = characters;
            else Editing.Same!.Type(id, characters);
        }

        Changed();
        return true;
    }

    private Task SaveAsync() => _once.RunAsync(async () =>
    {
        if (await Author.AskAsync() is not { } author) return;
        // 10,000 items take a while; the connection answers meanwhile.
        if (await Task.Run(() => Editing.SaveAsync(author)))
        {
            await Inputs.ForgetAsync(KeptAs);
            Navigation.NavigateTo(Session.ListOf(Slug, Section));
            return;
        }

        StateHasChanged();
        await Script.InvokeVoidAsync("riskPlannerEditing.focus", "many-faults");
    });
}
