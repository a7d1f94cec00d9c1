namespace RiskPlanner.Tls;

/// <summary>
/// A rule about TLS settings: one class, one test class, one page in docs/tls. Ids stay for ever. Without state; safe between threads.
/// </summary>
public abstract class TlsRule
{
    /// <summary>Its id, such as RT0003.</summary>
    public abstract string Id { get; }

    /// <summary>What it says, as a sentence.</summary>
    public abstract string Title { get; }

    /// <summary>How much its findings matter; single ones can matter less, or more.</summary>
    public abstract TlsSeverity Severity { get; }

    /// <summary>Its name without blanks: that of the class.</summary>
    public string Name => GetType().Name;

    /// <summary>Its page (docs/tls), as Markdown.</summary>
    public string Page => TlsRulePages.Of(Id);

    /// <summary>Its findings.</summary>
    internal abstract IEnumerable<TlsFinding> Find(TlsWorld world);

    /// <summary>A finding at a setting.</summary>
    private protected TlsFinding At(Origin origin, string why, string expected, string change, TlsSeverity? severity = null) => new()
    {
        Rule = this,
        Severity = severity ?? Severity,
        Place = origin.Place,
        Statement = origin.Statement,
        Value = origin.Value,
        Why = origin.IsDefault ? $"{origin.Statement} is not written, so {origin.Value} counts. {why}" : why,
        Expected = expected,
        Change = change,
    };
}
