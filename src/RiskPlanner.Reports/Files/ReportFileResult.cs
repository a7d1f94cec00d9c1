namespace RiskPlanner.Reports.Files;

/// <summary>What became of the files of a report.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ReportPath">The report: a PDF or an HTML file; null when nothing was written.</param>
/// <param name="LogsPath">The full logs; null when nothing was written.</param>
/// <param name="Message">Why it is not what was asked for and what to do about it; empty when it is.</param>
public sealed record ReportFileResult(ReportFileStatus Status, string? ReportPath, string? LogsPath, string Message);
