using System.Text;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Writes a proposed standard as a file: what it was made of as comments, then the standard.</summary>
public static class ProposalFile
{
    private const int MostMisfits = 50;

    /// <summary>The file's text.</summary>
    /// <exception cref="ArgumentException">The labels suggest no standard.</exception>
    public static string Write(StandardProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.Standard is null) throw new ArgumentException("There is no standard to write.", nameof(proposal));
        var text = new StringBuilder();
        text.Append($"# Proposed from {proposal.Labels:N0} labels, of which {proposal.Patterns.Sum(pattern => pattern.Labels):N0} follow it. Its patterns, the most used first:\n");
        foreach (var (pattern, labels) in proposal.Patterns) text.Append($"#   {labels,9:N0}  {pattern}\n");
        text.Append(proposal.Misfits.Count == 0 ? "# Nothing does not fit.\n" : $"# {proposal.Misfits.Count:N0} do not fit:\n");
        foreach (var label in proposal.Misfits.Take(MostMisfits)) text.Append($"#   {Printable(label)}\n");
        if (proposal.Misfits.Count > MostMisfits) text.Append($"#   and {proposal.Misfits.Count - MostMisfits:N0} more\n");
        if (proposal.Ranked.Count > 1)
        {
            text.Append("# Standards that were tried, with how many labels follow each; those that come with the program lie in samples/standards:\n");
            foreach (var (name, labels) in proposal.Ranked) text.Append($"#   {labels,9:N0}  {(name == proposal.Standard.Name ? $"{name}, which is this one" : name)}\n");
        }

        text.Append('\n').Append(StandardFile.Write(proposal.Standard));
        return text.ToString();
    }

    // A wrong label can hold anything, a line end included, which would end the comment.
    private static string Printable(string label) => string.Concat(label.Select(one => char.IsControl(one) || one is '\u2028' or '\u2029' or '\uFEFF' ? '?' : one));
}
