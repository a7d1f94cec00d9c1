using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Naming;

/// <summary>A list seen by one standard: what the rules find, and how well it keeps keys apart. Immutable.</summary>
public sealed class StandardInUse
{
    private StandardInUse(StandardReadResult? read, NamingResults results, KeyListing listing, IReadOnlyList<GrownSlip> grown) =>
        (Read, Results, Listing, Grown) = (read, results, listing, grown);

    /// <summary>The standard as it was read; null when there is none.</summary>
    public StandardReadResult? Read { get; }

    /// <summary>The standard's name; null when there is none, or it is wrong.</summary>
    public string? Name => Read?.Standard?.Source.Name;

    /// <summary>What the rules find.</summary>
    public NamingResults Results { get; }

    /// <summary>The keys in the order of the CKDS, with what belongs together.</summary>
    public KeyListing Listing { get; }

    /// <summary>What slips take when the standard has grown; empty where it cannot grow so far.</summary>
    public IReadOnlyList<GrownSlip> Grown { get; }

    /// <summary>How many findings of a severity count: what the standard excuses, or the plan accepts, does not.</summary>
    public int Count(FindingSeverity severity) => Results.Totals.Of(severity);

    /// <summary>Looks at a list.</summary>
    internal static StandardInUse Of(LabelList labels, StandardReadResult? read, NamingQuestion question)
    {
        var standard = read?.Standard;
        var report = NamingLinter.Lint(new LintQuestion(labels) { Standard = standard, Plan = question.Plan, Today = question.Today });
        var accepted = question.Plan is { Accepted.Count: > 0 } plan ? SuppressionList.Of(plan.Accepted) : null;
        var listing = KeyListing.Make(new KeyListQuestion(labels) { Standard = standard, Plan = question.Plan, KeyStore = question.KeyStore, Filter = question.Filter, Lines = question.Lines });
        return new StandardInUse(read, new NamingResults(report, suppressions: accepted), listing, standard is null ? [] : GrownSlip.Of(standard, question.Lines));
    }
}
