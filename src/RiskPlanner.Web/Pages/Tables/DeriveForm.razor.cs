using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Pages.Tables;

/// <summary>Asks how tables shall be derived.</summary>
public sealed partial class DeriveForm
{
    private const string KeptAs = Paths.Tables;
    private readonly DeriveOptions _options = new();

    /// <summary>Told what was asked.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<DeriveOptions> OnAsk { get; set; }

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private async Task AskAsync()
    {
        await OnAsk.InvokeAsync(_options);
        await Inputs.ForgetAsync(KeptAs);
    }

    private static string Sentence(string words) => words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]},";
}
