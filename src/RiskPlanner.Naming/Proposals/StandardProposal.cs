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
    /// <summary>Proposes a standard. The same labels give the same one.</summary>
    public static StandardProposal Of(LabelList labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return new ProposalMaker(labels).Make();
    }
}
