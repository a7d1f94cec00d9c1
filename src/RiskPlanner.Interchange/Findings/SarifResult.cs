using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>A finding as SARIF has it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The file, as it was given; null where there is none, such as for a server that was asked.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="About">What it is about.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
/// <param name="Fingerprint">What it is recognised by.</param>
/// <param name="State">How it compares with the baseline.</param>
/// <param name="Suppressed">Why it fails nothing; null when it counts.</param>
/// <param name="Suggestion">The text that was probably meant; null when nobody can say.</param>
public readonly record struct SarifResult(
    string Rule, FindingSeverity Severity, string? File, int Line, int Column, string About, string Message, string Expected,
    string Fingerprint, FindingState State, Suppression? Suppressed, string? Suggestion)
{
    /// <summary>Whether its rule was not run, so that it is what the baseline knows.</summary>
    public bool NotRun { get; init; }

    /// <summary>The lines that put it right, to copy; null when nobody can say.</summary>
    public string? Change { get; init; }
}
