using Microsoft.AspNetCore.Components;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Drawing;

/// <summary>A plan as a drawing: sites as columns, what stands in them, and where copies go.</summary>
public sealed partial class PlanDrawing
{
    private Plan? _drawn;
    private PlanPicture _picture = null!;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public Plan Plan { get; set; } = null!;

    private string Words =>
        $"{Plan.Sites.Count} sites, {Plan.Arrays.Count} disk arrays, {Plan.Tapes.Count} tape stores, {_picture.Arrows.Count} ways of copies. "
        + "The sections below say the same in words.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Plan)) return;
        (_drawn, _picture) = (Plan, DrawingLayout.Of(Plan));
    }

    private static string Number(double value) => value.ToString("0.#");

    private static string Style(DrawnText line, int index) =>
        $"{(line.IsName ? "rp-box-name" : "rp-box-words")}{(index == 0 ? " rp-box-title" : "")}";
}
