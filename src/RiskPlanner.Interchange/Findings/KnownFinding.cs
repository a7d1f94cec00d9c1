using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>A finding as a baseline keeps it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Severity">How much it mattered.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="About">The label, or whatever else it was about.</param>
/// <param name="Message">What was wrong, as a sentence.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Fingerprint">What it is recognised by.</param>
public sealed record KnownFinding(string Id, FindingSeverity Severity, string File, int Line, int Column, string About, string Message, string Expected, string Fingerprint);
