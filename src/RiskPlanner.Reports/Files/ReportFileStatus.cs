namespace RiskPlanner.Reports.Files;

/// <summary>What became of the files of a report.</summary>
public enum ReportFileStatus
{
    /// <summary>The report is there as it was asked for, and its full logs beside it.</summary>
    Written,

    /// <summary>The PDF could not be printed here; the HTML is there instead, and the full logs beside it.</summary>
    WrittenAsHtml,

    /// <summary>Nothing was written: the folder is not there, may not be written, or the disk is full.</summary>
    NotWritten,
}
