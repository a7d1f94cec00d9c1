using Microsoft.AspNetCore.Components;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>The control of a single value.</summary>
public sealed partial class ScalarField
{
    private const string True = "true";
    private const string False = "false";
    private const int WidestInput = 64;
    private const int UsualInput = 24;
    private static readonly FieldChoice[] YesAndNo = [new(True, "yes"), new(False, "no")];

    /// <summary>What is edited.</summary>
    [Parameter]
    [EditorRequired]
    public ScalarEntry Entry { get; set; } = null!;

    [CascadingParameter]
    private ItemContext Context { get; set; } = null!;

    private IReadOnlyList<FieldChoice> Choices => Entry.Form.Kind == FieldKind.Boolean ? YesAndNo : Entry.Form.Choices;

    private string Absent => Entry.Form switch
    {
        { Required: true } => "choose …",
        { Default: { Length: > 0 } word } => $"Default: {word}",
        _ => "Not set",
    };

    private string? Placeholder => Entry.Form switch
    {
        { Default: { Length: > 0 } word } => $"Default: {word}",
        // Nobody knows by heart how a moment is written.
        { Kind: FieldKind.Instant } => "2026-01-01T22:00:00Z",
        _ => null,
    };

    private string? Described => FieldHelp.DescribedBy(Entry);

    private string? Invalid => Entry.Faults.Count > 0 ? True : null;

    private bool IsNumber => Entry.Form.Kind is FieldKind.WholeNumber or FieldKind.Number;

    // People's own words are in the text face; names of z/OS, moments and numbers in the fixed one.
    private bool IsName => Entry.Form.Kind != FieldKind.Text || Entry.Form.MaximumLength is <= WidestInput;

    private int Size => Math.Clamp(Math.Max(Entry.Form.MaximumLength ?? 0, Placeholder?.Length ?? 0), UsualInput, WidestInput);

    private Task TypedAsync(ChangeEventArgs change) => LeaveWithAsync(change.Value as string ?? "");

    private async Task LeaveWithAsync(string text)
    {
        Type(text);
        await Context.Left(Entry);
    }

    // While a name is being typed it is not there yet: only what was blamed already is looked at again.
    private async Task TypeNameAsync(string text)
    {
        Type(text);
        if (Entry.Faults.Count > 0) await Context.Left(null);
    }

    private void Type(string text)
    {
        // Names have no small letters: those that are typed mean the capital ones, as in ISPF.
        Entry.Text = Entry.Form.IsUpperCase ? text.ToUpperInvariant() : text;
        Context.Changed();
    }

    private static string Plain(string meaning) => meaning.Replace("`", "", StringComparison.Ordinal);
}
