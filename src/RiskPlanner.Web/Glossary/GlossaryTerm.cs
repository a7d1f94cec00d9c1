namespace RiskPlanner.Web.Glossary;

/// <summary>A word with its meaning.</summary>
/// <param name="Word">The word as headings have it: "CKDS".</param>
/// <param name="Group">What it is about: "Keys and key stores".</param>
/// <param name="Meaning">What it means, in a sentence or a few.</param>
internal sealed record GlossaryTerm(string Word, string Group, string Meaning)
{
    /// <summary>Its place in the page of the glossary.</summary>
    public string Id => Word.ToLowerInvariant().Replace(' ', '-');
}
