using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>A replay that can be stopped at each of its moments. Moment and data set are in the address.</summary>
public sealed partial class ReplayPage : IDisposable
{
    // The address follows when the moves come to rest.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _leaving = new();
    private Run? _run;
    private ReplayView? _view;
    private IReadOnlyList<string> _names = [];
    private string? _refusal;
    private string _at = "";
    private bool? _copied;
    private TimeAxis? _axis;
    private (int Id, string? At, int? Step, string? DataSet)? _asked;
    private string? _settled;
    private int _moves;

    /// <summary>The run's number.</summary>
    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    private int? Step { get; set; }

    [SupplyParameterFromQuery(Name = "dataSet")]
    private string? DataSet { get; set; }

    [Inject]
    private IRunStore Store { get; set; } = null!;

    [Inject]
    private ResultDocuments Documents { get; set; } = null!;

    [Inject]
    private ReplayRecordings Recordings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // The page is also set anew when something around it changes; only what the address asks for anew counts.
        var asked = (Id, At, Step, DataSet);
        if (_asked == asked) return;
        _asked = asked;
        if (_run?.Id != Id) await OpenAsync();
        // The address that this page has set itself: by now the reader may have moved on.
        if (_view is null || $"/{Navigation.ToBaseRelativePath(Navigation.Uri)}" == _settled) return;
        _view.Ask(At, Step, DataSet);
        Refresh();
    }

    private async Task OpenAsync()
    {
        (_view, _refusal) = (null, null);
        _run = await Store.FindAsync(Id);
        if (_run is not { State: RunState.Done } || _run.Parameters.Kind != ReplayRun.Kind || await Documents.ReplayAsync(_run) is not { } replay)
        {
            if (_run is { } unread && unread.Parameters.Kind == ReplayRun.Kind && ResultDocuments.IsUnreadable(unread))
            {
                _refusal = RunWords.Unreadable(unread);
                return;
            }

            _run = null;
            Navigation.NotFound();
            return;
        }

        var outcome = await Recordings.MomentsAsync(_run, replay);
        _refusal = outcome.Refusal;
        if (outcome.Moments is not { } moments) return;
        _names = [.. moments.Recording.Plan.DataSets.Select(dataSet => dataSet.Name.Text)];
        _view = new ReplayView(Id, moments);
        Refresh();
    }

    private Task PressAsync((string Key, bool Shift) press) => MoveAsync(view => view.Press(press.Key, press.Shift));

    private Task DragAsync(double share) => MoveAsync(view => view.Drag(share));

    private Task GoAsync() => MoveAsync(view => view.GoTo(_at.Trim()));

    private Task ShowAsync(ChangeEventArgs change) => MoveAsync(view => view.Show(change.Value as string ?? ""));

    private Task GoToLineAsync(int line) => MoveAsync(view => view.GoTo(view.Moments.MomentOf(line)));

    private void ShiftLog(int pages) => _view!.ShiftLog(pages);

    private Task MoveAsync(Action<ReplayView> move)
    {
        move(_view!);
        Refresh();
        _ = SettleAsync(++_moves).ReportTo(DispatchExceptionAsync);
        return Task.CompletedTask;
    }

    private void Refresh()
    {
        _copied = null;
        if (_view!.Fault is null) _at = MomentQuestion.Words(_view.Address);
    }

    private async Task SettleAsync(int move)
    {
        try
        {
            await Task.Delay(Rest, Clock, _leaving.Token);
            if (move == _moves) await InvokeAsync(() => Navigation.NavigateTo(_settled = _view!.Path, replace: true));
        }
        catch (OperationCanceledException)
        {
            // The reader has left, and the address with him.
        }
    }

    private async Task CopyLinkAsync() => _copied = _axis is not null && await _axis.CopyLinkAsync(_view!.Path);

    private static string NowWords(ReplayView view)
    {
        var recording = view.Moments.Recording;
        var happened = view.Happened == 0 ? "Before the first step." : $"Step {view.Happened:N0} of {recording.Happenings.Count:N0}: {MomentWords.Of(recording.Happenings[view.Happened - 1].Kind)}.";
        return view.Address.Step is null ? happened : $"{happened} More happens at this moment.";
    }
}
