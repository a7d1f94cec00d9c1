using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Application.Naming;
using RiskPlanner.Model;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>Labels and a standard to type, and what comes of them as one types; of a plan's keys where there is a plan.</summary>
public sealed partial class NamingWorkbench : IDisposable
{
    private const int Step = 25;
    private const int MostFaults = 5;
    private const int MostGroups = 50;

    // No plan has such an address.
    private const string PaperList = "/paper";

    // Long enough that a word is typed to its end, short enough to feel at once.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private CancellationTokenSource? _typing;
    private string? _begunWith;
    private bool _hasBegun;
    private int _shown = Step;
    private int _part = 1;
    private bool _nothingProposed;
    private string? _fileFault;

    /// <summary>The plan; null when it is a list without one.</summary>
    [Parameter]
    public string? Slug { get; set; }

    [Inject]
    private NamingModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // What is typed here is saved nowhere: it is kept until it is discarded, or the page is filled in anew.
    private string KeptAs => Slug is null ? Paths.AnyNaming : Paths.Naming(Slug);

    /// <inheritdoc/>
    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_hasBegun && _begunWith == Slug) return;
        (_hasBegun, _begunWith) = (true, Slug);
        await Model.BeginAsync(Slug);
        if (Model.IsMissing) Navigation.NotFound();
    }

    private static string Summary(StandardInUse use)
    {
        var report = use.Results.Report;
        return $"{PlanWords.Count(report.Question.Labels.Count, "label")}{(report.Ignored > 0 ? $" ({report.Ignored:N0} ignored)" : "")}: {PlanWords.Count(use.Count(FindingSeverity.Error), "critical", "critical")}, "
            + $"{PlanWords.Count(use.Count(FindingSeverity.Warning), "warning")}, {PlanWords.Count(use.Count(FindingSeverity.Note), "info", "info")}"
            + (use.Name is { } name ? $", by {name}." : "; no standard.");
    }

    private Task TypeLabels(ChangeEventArgs change) => TypeAsync(() => Model.Labels = change.Value as string ?? "");

    private Task TypeStandard(ChangeEventArgs change) => TypeAsync(() => Model.StandardText = change.Value as string ?? "");

    private Task TypeOther(ChangeEventArgs change) => TypeAsync(() => Model.OtherText = change.Value as string ?? "");

    private async Task TypeAsync(Action take)
    {
        take();
        if (_typing is not null) await _typing.CancelAsync();
        _typing?.Dispose();
        var typing = _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, typing.Token);
        }
        catch (OperationCanceledException)
        {
            // More was typed, which looks in its turn.
            return;
        }

        Look();
    }

    private void Look()
    {
        (_shown, _part, _nothingProposed) = (Step, 1, false);
        Model.Look();
    }

    private void TypeLines(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines > 0) Model.Lines = lines;
        Look();
    }

    private void TypeFilter(ChangeEventArgs change)
    {
        Model.FilterText = change.Value as string ?? "";
        Look();
    }

    private async Task PickAsync(string? what)
    {
        if (string.IsNullOrEmpty(what)) return;
        (_shown, _part, _nothingProposed, _fileFault) = (Step, 1, false, null);
        await Model.PickAsync(what);
    }

    private void Choose(string? name, bool isOther)
    {
        if (string.IsNullOrEmpty(name) && !isOther) return;
        Model.Choose(name ?? "", isOther);
    }

    private void Propose()
    {
        // From the labels as they are typed, looked at or not.
        Look();
        _nothingProposed = !Model.Propose();
    }

    private void Slip((int Line, int Lines) slip)
    {
        if (slip.Lines > 1)
        {
            Model.Lines = slip.Lines;
            Model.Look();
        }

        Model.Slip(slip.Line);
    }

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        _fileFault = null;
        if (change.File.Size > NamingSheet.MostBytes)
        {
            _fileFault = $"{change.File.Name} is too long for a page; riskplanner lint takes it. Expected: at most {NamingSheet.MostBytes:N0} bytes.";
            return;
        }

        using var content = new MemoryStream();
        await using (var file = change.File.OpenReadStream(NamingSheet.MostBytes)) await file.CopyToAsync(content);
        (_shown, _part) = (Step, 1);
        Model.Take(change.File.Name, content.ToArray());
    }
}
