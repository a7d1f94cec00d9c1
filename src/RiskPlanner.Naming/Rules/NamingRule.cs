using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// A rule about the names of keys: one class, one test class, one page in docs/naming. Ids stay for ever. Without state; safe between
/// threads.
/// </summary>
public abstract class NamingRule
{
    /// <summary>Its id, such as RP0003.</summary>
    public abstract string Id { get; }

    /// <summary>What it says, as a sentence.</summary>
    public abstract string Title { get; }

    /// <summary>How much its findings matter unless the standard says otherwise.</summary>
    public abstract FindingSeverity DefaultSeverity { get; }

    /// <summary>What it needs beside labels, in words; empty when nothing.</summary>
    public virtual string Needs => "";

    /// <summary>Its name without blanks, as SARIF wants one: that of the class.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Its page (docs/naming), as Markdown; empty for a rule of a team's own.</summary>
    public virtual string Page => RulePages.Of(Id);

    /// <summary>What it needs that is not there; null when it can run.</summary>
    internal abstract string? MissingIn(NamingWorld world);

    /// <summary>A finding of the rule in words.</summary>
    internal abstract NamingWords Describe(in NamingFinding finding, NamingWorld world);
}
