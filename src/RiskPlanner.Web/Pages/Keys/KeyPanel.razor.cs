using Microsoft.AspNetCore.Components;
using RiskPlanner.Model;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>The details of one label.</summary>
public sealed partial class KeyPanel
{
    private ElementReference _title;
    private KeyLabel? _focused;

    /// <summary>The details.</summary>
    [Parameter]
    [EditorRequired]
    public KeyDetail Detail { get; set; } = null!;

    /// <summary>The key store of the label.</summary>
    [Parameter]
    [EditorRequired]
    public KeyStore Store { get; set; } = null!;

    /// <summary>What the address says.</summary>
    [Parameter]
    [EditorRequired]
    public KeysQuery Query { get; set; } = null!;

    /// <summary>The moment that is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ChosenMoment Moment { get; set; } = null!;

    // At the moment that is looked at, if somebody chose one: at the plan's start there is nothing that a copy could hold.
    private string DestructionAddress => Paths.WithQuery(Paths.Destruction(Query.Slug), ("key", Key.Label.Text), ("at", Query.At));

    private KeyDefinition Key => Detail.Row.Key;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Opening a label brings its details into view, for eyes and for screen readers.
        if (_focused == Key.Label) return;
        _focused = Key.Label;
        await _title.FocusAsync();
    }

    private static string Copies(KeyCopies copies)
    {
        if (copies.Kept == 0) return "none has been taken yet.";
        var holding = copies.Holding == copies.Kept ? "" : $", of which {copies.Holding:N0} hold this value";
        var usable = copies.Usable == copies.Holding ? "all usable" : $"{copies.Usable:N0} usable";
        return $"{copies.Kept:N0} kept{holding}, {usable}.";
    }

    private static string Since(KeyStateSpan span, KeyStateSpan? next) => (span.Since, next?.Since) switch
    {
        (null, null) => "always",
        (null, { } until) => $"until {ScheduleWords.Of(until)}",
        ({ } since, null) => $"from {ScheduleWords.Of(since)}",
        ({ } since, { } until) => $"from {ScheduleWords.Of(since)} to {ScheduleWords.Of(until)}",
    };

    private KeyStateSpan? Next(int index) => index + 1 < Detail.Spans.Count ? Detail.Spans[index + 1] : null;
}
