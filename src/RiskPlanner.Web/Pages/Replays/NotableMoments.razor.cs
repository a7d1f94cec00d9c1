using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>What the axis shows, as a list of links. It is made once for a replay: moving through it changes nothing here.</summary>
public sealed partial class NotableMoments
{
    private const int Most = 200;
    private ReplayMoments? _made;
    private bool _isRendered;
    private List<NotableMoment> _all = [];

    /// <summary>The run's number.</summary>
    [Parameter]
    [EditorRequired]
    public int Run { get; set; }

    /// <summary>The replay.</summary>
    [Parameter]
    [EditorRequired]
    public ReplayMoments Moments { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_made, Moments)) return;
        (_made, _isRendered) = (Moments, false);
        _all = [.. Moments.Recording.Happenings.Index().Where(happening => happening.Item.Kind.IsNotable()).Select(happening => Of(happening.Index, happening.Item))];
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => !_isRendered;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender) => _isRendered = true;

    private NotableMoment Of(int index, Happening happening)
    {
        var address = MomentAddress.After(Moments.Recording, index + 1);
        var written = Moments.WrittenAfter(index + 1);
        var line = written == 0 ? null : Moments.Log.Lines[written - 1];
        var step = address.Step is { } number ? $"&step={number}" : "";
        return new NotableMoment(
            DocumentMapper.Words(happening.At),
            MomentWords.Of(happening.Kind),
            line is null ? "" : $"{line.Action} {line.Target}: {line.Result}",
            $"{Paths.Timeline(Run)}?at={Uri.EscapeDataString(MomentQuestion.Words(address))}{step}");
    }
}
