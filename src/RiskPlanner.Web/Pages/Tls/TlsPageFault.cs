namespace RiskPlanner.Web.Pages.Tls;

/// <summary>What is wrong with a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column, from 1 on.</param>
/// <param name="Rule">The rule that it breaks, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
internal sealed record TlsPageFault(string File, int Line, int Column, string Rule, string Expected);
