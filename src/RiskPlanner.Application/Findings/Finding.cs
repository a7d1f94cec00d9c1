using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Findings;

/// <summary>Something that may be wrong with a plan, whoever found it. One type for the command line, pages and reports. Immutable.</summary>
/// <param name="Rule">The rule by which it was found.</param>
/// <param name="Path">The place in the plan, such as <c>keys[3].activeUntil</c>; empty for the plan as a whole.</param>
/// <param name="About">What it is about: a key label, a data set, an application, whatever stands at the place.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right, or would help.</param>
/// <param name="Fingerprint">The same for the same finding in every run, wherever it stands in the file (<see cref="Interchange.Fingerprint"/>).</param>
public sealed record Finding(FindingRule Rule, string Path, string About, string Message, string Expected, string Fingerprint)
{
    /// <summary>What stands at the place, as text; empty when something is missing.</summary>
    public string Value { get; init; } = "";

    /// <summary>What was probably meant; null when nobody can say.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Changes of the plan that would help, where they were tried; null where nobody tried any.</summary>
    public VerdictRemedies? Remedies { get; init; }

    /// <summary>The line in the plan's file, from 1 on.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column in characters, from 1 on.</summary>
    public int Column { get; init; } = 1;

    /// <summary>How it compares with a baseline.</summary>
    public FindingState State { get; init; }

    /// <summary>Whether its rule was not run, so that it is what the baseline knows and nobody looked whether it is still so.</summary>
    public bool NotRun { get; init; }

    /// <summary>Who answers for it, and why; null when nobody does.</summary>
    public Suppression? Accepted { get; init; }

    /// <summary>Who looks after it; null when nobody does.</summary>
    public AssignedFinding? Assigned { get; init; }

    /// <summary>The rule's id.</summary>
    public string Id => Rule.Id;

    /// <summary>How much it matters.</summary>
    public FindingSeverity Severity => Rule.Severity;

    /// <summary>Whether it counts: it is there and new, and nobody accepted it.</summary>
    public bool Counts => State == FindingState.New && Accepted is null;
}
