using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Pages.Tables;

/// <summary>Asks how tables shall be derived.</summary>
public sealed partial class DeriveForm
{
    private readonly DeriveOptions _options = new();

    /// <summary>Told what was asked.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<DeriveOptions> OnAsk { get; set; }

    private static string Sentence(string words) => words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]},";
}
