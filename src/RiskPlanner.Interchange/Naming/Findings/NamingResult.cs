using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>A finding as files and people get it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="Label">The label.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
/// <param name="Suggestion">The label that was probably meant; null when nobody can say.</param>
/// <param name="Fingerprint">The same for the same rule and label (and data set or policy) in every run.</param>
/// <param name="State">How it compares with the baseline.</param>
/// <param name="Suppressed">Why it fails nothing; null when it counts.</param>
public readonly record struct NamingResult(
    string Rule, FindingSeverity Severity, string File, int Line, int Column, string Label, string Message, string Expected, string? Suggestion,
    string Fingerprint, FindingState State, Suppression? Suppressed)
{
    /// <summary>Whether its rule was not run, so that it is what the baseline knows and nobody looked whether it is still so.</summary>
    public bool NotRun { get; init; }

    /// <summary>Whether it counts for the exit code: it is new, and nobody suppressed it.</summary>
    public bool Counts => State == FindingState.New && Suppressed is null;
}
