using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A standard that existing labels suggest.</summary>
/// <param name="Standard">The standard; null when the labels suggest none.</param>
/// <param name="Patterns">Its patterns with how many labels follow each, the most first.</param>
/// <param name="Misfits">The labels that follow none, in the order of the list.</param>
/// <param name="Labels">How many different labels were looked at.</param>
public sealed record StandardProposal(
    NamingStandard? Standard, IReadOnlyList<(string Pattern, int Labels)> Patterns, IReadOnlyList<string> Misfits, int Labels)
{
    /// <summary>The name of a standard that was made of the labels.</summary>
    public const string MadeName = "Proposed standard";

    /// <summary>
    /// The standards that were tried, by name, with how many labels follow each, the most first: the one that was made of the labels, and known
    /// ones of which any label follows a pattern.
    /// </summary>
    public IReadOnlyList<(string Name, int Labels)> Ranked { get; init; } = [];

    /// <summary>
    /// Proposes a standard: one that is made of the labels, or a known one where more of them follow that. The same labels give the same one.
    /// </summary>
    /// <param name="labels">The labels.</param>
    /// <param name="known">Known standards to try beside it.</param>
    public static StandardProposal Of(LabelList labels, IReadOnlyList<CompiledStandard>? known = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var maker = new ProposalMaker(labels);
        var made = maker.Make();
        // Of equals the one that was made goes first, as it names the applications that there are.
        var all = new[] { (Name: MadeName, Proposal: made) }.Concat((known ?? []).Select(standard => (standard.Source.Name, Proposal: maker.Try(standard))))
            .Select(one => (one.Name, one.Proposal, Labels: one.Proposal.Patterns.Sum(pattern => pattern.Labels)))
            .Where(one => one.Labels > 0).OrderByDescending(one => one.Labels).ToList();
        return (all.Count > 0 ? all[0].Proposal : made) with { Ranked = [.. all.Select(one => (one.Name, one.Labels))] };
    }
}
