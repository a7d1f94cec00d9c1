using Microsoft.JSInterop;

namespace RiskPlanner.Web.Editing.Kept;

/// <summary>
/// Unsaved input of forms in the browser's storage (js/kept.js): offered again after a reload, an ended server or in another tab. A form says its
/// name to the browser as <c>data-kept</c>. One for each connection; not safe between threads.
/// </summary>
internal sealed class KeptInputs(IJSRuntime script)
{
    /// <summary>What is kept of a form, the latest first; only once a page is live.</summary>
    public async Task<IReadOnlyList<KeptInput>> FindAsync(string form) => await script.InvokeAsync<KeptInput[]?>("riskPlannerKept.find", form) ?? [];

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
