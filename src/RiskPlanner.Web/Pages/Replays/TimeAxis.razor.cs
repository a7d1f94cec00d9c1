using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>The axis of time: a slider that keys and pointer move (js/replay-axis.js hands them over one at a time).</summary>
public sealed partial class TimeAxis : IAsyncDisposable
{
    private ElementReference _axis;
    private DotNetObjectReference<TimeAxis>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attached;

    /// <summary>What is drawn.</summary>
    [Parameter]
    [EditorRequired]
    public AxisDrawing Drawing { get; set; } = null!;

    /// <summary>Where the moment is, from 0 to 1.</summary>
    [Parameter]
    [EditorRequired]
    public double Share { get; set; }

    /// <summary>How many things have happened.</summary>
    [Parameter]
    [EditorRequired]
    public int Happened { get; set; }

    /// <summary>How many things happen in all.</summary>
    [Parameter]
    [EditorRequired]
    public int Count { get; set; }

    /// <summary>The moment in words.</summary>
    [Parameter]
    [EditorRequired]
    public string Words { get; set; } = "";

    /// <summary>Told of each key, and whether Shift was held.</summary>
    [Parameter]
    public EventCallback<(string Key, bool Shift)> OnPress { get; set; }

    /// <summary>Told where the pointer points, from 0 to 1.</summary>
    [Parameter]
    public EventCallback<double> OnDrag { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>A key was pressed.</summary>
    [JSInvokable]
    public Task PressAsync(string key, bool shift) => OnPress.InvokeAsync((key, shift));

    /// <summary>The pointer points at a part of the axis.</summary>
    [JSInvokable]
    public Task DragAsync(double share) => OnDrag.InvokeAsync(share);

    /// <summary>Copies the address of a path to the clipboard.</summary>
    /// <returns>Whether the browser allowed it.</returns>
    public async Task<bool> CopyLinkAsync(string path) => _module is not null && await _module.InvokeAsync<bool>("copyLink", path);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_attached is not null)
            {
                await _attached.InvokeVoidAsync("detach");
                await _attached.DisposeAsync();
            }

            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the script with it.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        _module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/replay-axis.js");
        _attached = await _module.InvokeAsync<IJSObjectReference>("attach", _axis, _self);
    }
}
