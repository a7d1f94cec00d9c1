using Microsoft.JSInterop;

namespace RiskPlanner.Web.Editing.Kept;

/// <summary>
/// Unsaved input of forms in the browser's storage (js/kept.js): offered again after a reload, an ended server or in another tab. A form says its
/// name to the browser as <c>data-kept</c>; one with <c>data-kept-fields</c> too is kept field by field, and the browser types it again. One for each
/// connection; not safe between threads.
/// </summary>
internal sealed class KeptInputs(IJSRuntime script)
{
    // What a page does with a choice may overwrite a field that was typed just before it was done.
    private const int MostRounds = 3;

    /// <summary>What is kept of a form, the latest first; only once a page is live.</summary>
    /// <param name="form">The name of the form.</param>
    /// <param name="within">Whether of all forms too whose names go on from it with a question mark.</param>
    public async Task<IReadOnlyList<KeptInput>> FindAsync(string form, bool within = false) => await script.InvokeAsync<KeptInput[]?>("riskPlannerKept.find", form, within) ?? [];

    /// <summary>Keeps what the form says now.</summary>
    public async Task KeepAsync(string form, string text)
    {
        try
        {
            await script.InvokeVoidAsync("riskPlannerKept.keep", form, text);
        }
        catch (JSDisconnectedException)
        {
            // The browser has what was typed; it keeps what it has.
        }
    }

    /// <summary>Has the browser type again what it kept of a form field by field.</summary>
    /// <returns>Whether every field was there.</returns>
    public async Task<bool> TypeAsync(string form, KeptInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var isWhole = true;
        for (var round = 1; round <= MostRounds; round++)
        {
            List<string> done = [];
            foreach (var field in input.Typed.Keys) done.Add(await script.InvokeAsync<string>("riskPlannerKept.type", form, input.Id, field));
            isWhole = !done.Contains("missing");
            if (!isWhole || !done.Contains("typed")) break;
        }

        return isWhole;
    }

    /// <summary>Forgets what this page kept of a form: it is saved, or shall not be.</summary>
    public Task ForgetAsync(string form) => ForgetAsync(form, null);

    /// <summary>Forgets what another load of the page kept; null for what this one did.</summary>
    public async Task ForgetAsync(string form, string? id)
    {
        try
        {
            await script.InvokeVoidAsync("riskPlannerKept.forget", form, id);
        }
        catch (JSDisconnectedException)
        {
            // It is offered once more, and says when it was typed.
        }
    }
}
