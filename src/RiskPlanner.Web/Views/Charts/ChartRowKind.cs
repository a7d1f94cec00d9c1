namespace RiskPlanner.Web.Views.Charts;

/// <summary>How a row of a chart looks.</summary>
public enum ChartRowKind
{
    /// <summary>A band of cells beside each other, with words in them.</summary>
    Band,

    /// <summary>Spans on an empty ground.</summary>
    Bar,

    /// <summary>Moments.</summary>
    Marks,
}
