using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>The drawing of a replay's time. It is rendered once for a recording: moving through it changes nothing here.</summary>
public sealed partial class AxisPicture
{
    private const int MarksMiddle = 9;
    private const int DensityBottom = 46;
    private const int DensityHeight = 26;
    private const int RowsTop = 49;
    private const int RowHeight = 18;
    private AxisDrawing? _rendered;

    /// <summary>What is drawn.</summary>
    [Parameter]
    [EditorRequired]
    public AxisDrawing Drawing { get; set; } = null!;

    private int TicksTop => RowsTop + (RowHeight * Drawing.Rows.Count);

    private int Height => TicksTop + 20;

    /// <inheritdoc/>
    protected override bool ShouldRender() => !ReferenceEquals(_rendered, Drawing);

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender) => _rendered = Drawing;

    private static int TopOf(int row) => RowsTop + (RowHeight * row);

    private static string Percent(double share) => $"{share * 100:0.###}%";

    private static string Number(double value) => value.ToString("0.#");

    private static string Style(AxisBand band) =>
        band.Generation is { } generation ? $"rp-axis-band rp-axis-band-{(generation % 2 == 0 ? "even" : "odd")}" : "rp-axis-band rp-axis-band-none";

    private string Words(AxisRow row, AxisBand band)
    {
        var generation = band.Generation is { } number ? $"{number}" : "no CKDS";
        return band == row.Bands[0] && Drawing.Rows.Count > 1 && band.Until - band.From > 0.2 ? $"{row.KeyStore}: {generation}" : generation;
    }
}
