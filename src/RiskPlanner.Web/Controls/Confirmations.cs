using MudBlazor;

namespace RiskPlanner.Web.Controls;

/// <summary>Questions that are answered with yes or no.</summary>
internal static class Confirmations
{
    /// <summary>Asks in a dialog, and waits for the answer.</summary>
    /// <param name="dialogs">The dialogs of the connection.</param>
    /// <param name="title">The question.</param>
    /// <param name="message">What the answer would do.</param>
    /// <param name="yes">The button that does it.</param>
    /// <param name="no">The button that does not; Escape is the same.</param>
    /// <returns>Whether it was answered with yes.</returns>
    public static async Task<bool> ConfirmAsync(this IDialogService dialogs, string title, string message, string yes, string no)
    {
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { dialog => dialog.Message, message },
            { dialog => dialog.Yes, yes },
            { dialog => dialog.No, no },
        };
        var dialog = await dialogs.ShowAsync<ConfirmDialog>(title, parameters);
        return await dialog.Result is { Canceled: false };
    }
}
