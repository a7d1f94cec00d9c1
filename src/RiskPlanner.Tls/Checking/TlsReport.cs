namespace RiskPlanner.Tls;

/// <summary>What rules found. Immutable; safe between threads.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Findings">The findings, by file in the order given, line, column and rule.</param>
public sealed record TlsReport(TlsQuestion Question, IReadOnlyList<TlsFinding> Findings)
{
    /// <summary>How many statements were read.</summary>
    public int StatementCount => Question.Files.Sum(file => file.StatementCount);

    /// <summary>The statements that the program does not know.</summary>
    public IEnumerable<UnknownStatement> Unknown => Question.Files.SelectMany(file => file.Unknown);

    /// <summary>What cannot be judged by what was given: it is told, and no finding.</summary>
    public IReadOnlyList<Unjudged> Unjudged { get; } = [.. Tls.Unjudged.Of(Question)];

    /// <summary>The highest severity; null when nothing was found.</summary>
    public TlsSeverity? Worst => Findings.Count == 0 ? null : Findings.Max(finding => finding.Severity);
}
