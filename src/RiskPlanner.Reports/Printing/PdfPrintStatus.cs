namespace RiskPlanner.Reports.Printing;

/// <summary>How printing ended.</summary>
public enum PdfPrintStatus
{
    /// <summary>The PDF is there.</summary>
    Printed,

    /// <summary>There is no browser that could print.</summary>
    NoBrowser,

    /// <summary>A browser was found and did not do it.</summary>
    Failed,
}
