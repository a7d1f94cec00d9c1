using Microsoft.AspNetCore.Components;
using RiskPlanner.Model;

namespace RiskPlanner.Reports.Drawing;

/// <summary>A plan as a drawing: sites as columns, what stands in them, and where copies go.</summary>
public sealed partial class PlanDrawing
{
    private Plan? _drawn;
    private PlanPicture _picture = null!;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public Plan Plan { get; set; } = null!;

    /// <summary>The picture, where the page has laid it out; null lets the drawing do it.</summary>
    [Parameter]
    public PlanPicture? Picture { get; set; }

    /// <summary>The address at which a group is opened or closed; null when groups stay as they are.</summary>
    [Parameter]
    public Func<string, string>? Href { get; set; }

    private string Words =>
        $"{Plan.Sites.Count} sites, {Plan.Arrays.Count} disk arrays, {Plan.Tapes.Count} tape stores, {_picture.Arrows.Count} arrows for copies. "
        + (Href is null ? "The sections below say the same in words." : "The tables below say the same in words.");

    private string Numbers => Href is not null ? "The numbers are those of the table below."
        : Plan.BackupPolicies.Count <= TopologyLimits.MostPolicies ? "The numbers are those of the policies below, with a letter for each of several arrows."
        : "An arrow stands for several policies; the page of the estate says which.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Picture is not null)
        {
            (_drawn, _picture) = (Plan, Picture);
        }
        else if (!ReferenceEquals(_drawn, Plan))
        {
            (_drawn, _picture) = (Plan, DrawingLayout.Of(Plan));
        }
    }

    private static string Number(double value) => value.ToString("0.#");

    private static string Style(DrawnText line, int index) =>
        $"{(line.IsName ? "rp-box-name" : "rp-box-words")}{(index == 0 ? " rp-box-title" : "")}";

    private static string Sign(DrawnBox box)
    {
        var (x, y) = (box.Right - 13, box.Top + 12);
        var minus = $"M{Number(x - 5)} {Number(y)}H{Number(x + 5)}";
        return box.IsOpen ? minus : $"{minus}M{Number(x)} {Number(y - 5)}V{Number(y + 5)}";
    }
}
