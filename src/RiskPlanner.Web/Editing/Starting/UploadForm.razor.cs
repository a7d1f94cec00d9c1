using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Starting;

/// <summary>Takes a plan file, shows everything that is wrong with it, and gives it on when nothing is.</summary>
public sealed partial class UploadForm : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IBrowserFile? _file;
    private IReadOnlyList<PlanFileFault> _faults = [];
    private int _inAll;
    private string _said = "";
    private bool _isBusy;

    /// <summary>What the file is for.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the button says.</summary>
    [Parameter]
    [EditorRequired]
    public string Action { get; set; } = "";

    /// <summary>Told a plan that was read without faults.</summary>
    [Parameter]
    public EventCallback<PlanReadResult> OnRead { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    private void Take(InputFileChangeEventArgs change) => (_file, _faults, _said) = (change.File, [], "");

    private async Task SendAsync()
    {
        if (_isBusy) return;
        if (_file is null)
        {
            _said = "Choose a file first.";
            return;
        }

        (_isBusy, _said, _faults) = (true, "Reading …", []);
        StateHasChanged();
        try
        {
            var read = await UploadedPlan.ReadAsync(_file, cancellation: _closed.Token);
            (_faults, _inAll, _said) = (read.Faults, read.FaultsInAll, read.Plan is null ? "Nothing was saved." : "");
            if (read.Plan is not null) await OnRead.InvokeAsync(read);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // The page was closed: nobody waits for what the file holds.
        }
        catch (Exception exception) when (exception is IOException or JSException)
        {
            _said = $"The file could not be read: {exception.Message} Nothing was saved.";
        }
        catch (PlanNotSavedException failed)
        {
            _said = $"{failed.Message} Nothing was saved.";
        }
        finally
        {
            _isBusy = false;
        }
    }
}
