using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace RiskPlanner.Web.Palette;

/// <summary>Finds what has a text in its name while it is typed, and opens it.</summary>
public sealed partial class PaletteDialog : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private PaletteQuestion? _question;
    private PaletteQuestion? _answered;
    private Task _finding = Task.CompletedTask;
    private IReadOnlyList<PaletteHit> _hits = [];
    private int _active;
    private bool _isOpened;

    /// <summary>The plan that is open; null when none is.</summary>
    [Parameter]
    public string? Plan { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private PaletteSearch Search { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => _finding = FindAsync("");

    private Task TypeAsync(ChangeEventArgs change) => _finding = FindAsync((change.Value as string ?? "").Trim());

    private async Task FindAsync(string text)
    {
        var question = _question = new PaletteQuestion(text, Plan);
        var hits = await Search.FindAsync(question, _closing.Token);
        // More was typed meanwhile.
        if (question != _question) return;
        (_hits, _active, _answered) = (hits, 0, question);
    }

    private void Press(KeyboardEventArgs press)
    {
        if (_hits.Count == 0) return;
        if (press.Key == "ArrowDown") _active = (_active + 1) % _hits.Count;
        if (press.Key == "ArrowUp") _active = (_active + _hits.Count - 1) % _hits.Count;
    }

    // Enter goes for all that was typed up to it: what is listed may still be the hits of fewer letters, and the first of them another page.
    private async Task OpenAsync()
    {
        Task waited;
        do
        {
            waited = _finding;
            await waited;
        }
        while (waited != _finding);
        OpenAt(_active);
    }

    private void OpenAt(int index)
    {
        if (_isOpened || index >= _hits.Count) return;
        _isOpened = true;
        Dialog.Close();
        Navigation.NavigateTo(_hits[index].Address);
    }
}
