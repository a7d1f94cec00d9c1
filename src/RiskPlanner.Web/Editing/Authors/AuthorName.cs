using Microsoft.JSInterop;
using MudBlazor;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Authors;

/// <summary>
/// Under which name somebody saves, while there are no accounts: the browser keeps it (js/editing.js). One for each
/// connection of a browser; not safe between threads.
/// </summary>
internal sealed class AuthorName(IJSRuntime script, IDialogService dialogs)
{
    /// <summary>The name; null while none is given.</summary>
    public string? Name { get; private set; }

    /// <summary>Another name is given.</summary>
    public event Action? Changed;

    /// <summary>What is wrong with a name, as a sentence; null when nothing is.</summary>
    public static string? FaultOf(string? typed) => typed?.Trim() switch
    {
        null or "" => "A name is needed: it stands beside every version that you save.",
        { Length: > PlanEdit.LongestAuthor and var length } => $"A name has at most {PlanEdit.LongestAuthor} characters; these are {length}.",
        var name when name.Any(char.IsControl) => "A name holds no control characters.",
        _ => null,
    };

    /// <summary>Takes the name that the browser has kept; only once a page is alive.</summary>
    public async Task LoadAsync()
    {
        if (Name is not null) return;
        var kept = await script.InvokeAsync<string?>("riskPlannerEditing.author");
        // The browser's storage is the user's: what stands there is judged like what is typed.
        if (Name is null && FaultOf(kept) is null) Take(kept!.Trim());
    }

    /// <summary>Gives a name, which has no fault.</summary>
    public async Task SetAsync(string name)
    {
        if (FaultOf(name) is { } fault) throw new ArgumentException(fault, nameof(name));
        Take(name.Trim());
        await script.InvokeVoidAsync("riskPlannerEditing.keepAuthor", Name);
    }

    /// <summary>The name; asks for it when there is none yet. Null when none was given.</summary>
    public async Task<string?> AskAsync()
    {
        await LoadAsync();
        if (Name is null) await ChangeAsync();
        return Name;
    }

    /// <summary>Lets the name be changed.</summary>
    public async Task ChangeAsync()
    {
        var dialog = await dialogs.ShowAsync<AuthorForm>("Who are you?");
        await dialog.Result;
    }

    private void Take(string name)
    {
        Name = name;
        Changed?.Invoke();
    }
}
