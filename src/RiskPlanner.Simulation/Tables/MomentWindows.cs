using NodaTime;

namespace RiskPlanner.Simulation.Tables;

/// <summary>Windows in order of time that neither overlap nor touch. For one thread while it grows.</summary>
internal sealed class MomentWindows
{
    private readonly List<MomentWindow> _windows = [];

    /// <summary>The windows.</summary>
    public IReadOnlyList<MomentWindow> All => _windows;

    /// <summary>How long they are together.</summary>
    public Duration Length { get; private set; }

    /// <summary>Adds a window that begins where the last one does, or later.</summary>
    public void Add(MomentWindow window)
    {
        if (_windows is [.., var last] && last.Until >= window.From)
        {
            if (window.Until <= last.Until) return;
            _windows[^1] = last with { Until = window.Until };
            Length += window.Until - last.Until;
            return;
        }

        _windows.Add(window);
        Length += window.Length;
    }

    /// <summary>The moments that are in any of several.</summary>
    public static MomentWindows Union(IEnumerable<MomentWindows> several)
    {
        List<MomentWindows> filled = [.. several.Where(windows => windows._windows.Count > 0)];
        if (filled.Count == 1) return filled[0];
        var union = new MomentWindows();
        foreach (var window in filled.SelectMany(windows => windows._windows).OrderBy(window => window.From)) union.Add(window);
        return union;
    }
}
