using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Something that is wrong with an acceptance.</summary>
/// <param name="Index">Its index among the acceptances that were looked at.</param>
/// <param name="Rule">What is wrong.</param>
/// <param name="Entry">The acceptance.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record AcceptanceFault(int Index, AcceptanceRule Rule, AcceptedFinding Entry, string Message, string Expected)
{
    /// <summary>What the acceptance speaks of: its rule, what the findings are about, its fingerprint.</summary>
    public string About => string.Join(' ', new[] { Entry.Rule, Entry.About?.Text, Entry.Fingerprint }.OfType<string>());

    /// <summary>The same for the same fault in every run.</summary>
    public string Fingerprint => Interchange.Fingerprint.Of(Rule.Id, About);
}
