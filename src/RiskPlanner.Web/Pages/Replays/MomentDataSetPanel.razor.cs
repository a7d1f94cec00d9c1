using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>A data set at a moment: where it and its copies are, and whether each could be read.</summary>
public sealed partial class MomentDataSetPanel
{
    private const int Few = 12;
    private bool _all;

    /// <summary>The data set.</summary>
    [Parameter]
    [EditorRequired]
    public MomentDataSet DataSet { get; set; } = null!;

    private IEnumerable<MomentPlace> Shown => _all ? DataSet.Places : DataSet.Places.Take(Few);

    // Times of copies are read beside each other: to the minute, without the letters.
    private static string Short(string time) => time[..16].Replace('T', ' ');
}
