namespace RiskPlanner.Application.Findings;

/// <summary>Looks for findings. Whoever adds one registers it beside the others (Providers/FindingProviders.cs). Safe between threads.</summary>
public interface IFindingProvider
{
    /// <summary>The sources that it answers for.</summary>
    IReadOnlyList<FindingSource> Sources { get; }

    /// <summary>Looks.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="sources">Which of its sources are asked for; at least one.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation);
}
