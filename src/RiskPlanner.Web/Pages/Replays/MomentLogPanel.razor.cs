using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>The log around a moment. Each line leads to its moment.</summary>
public sealed partial class MomentLogPanel
{
    /// <summary>The lines.</summary>
    [Parameter]
    [EditorRequired]
    public LogWindow Window { get; set; } = null!;

    /// <summary>The run's number.</summary>
    [Parameter]
    [EditorRequired]
    public int Run { get; set; }

    /// <summary>Told the index of a line whose moment is asked for.</summary>
    [Parameter]
    public EventCallback<int> OnGoTo { get; set; }

    /// <summary>Told to show earlier lines (-1) or later ones (1).</summary>
    [Parameter]
    public EventCallback<int> OnShift { get; set; }

    private string? Style(int index, LogLine line)
    {
        var time = index >= Window.Written ? "rp-moment-later" : index == Window.Written - 1 ? "rp-moment-last" : "";
        return $"{time}{(line.Detail ? " rp-moment-detail" : "")}";
    }
}
