namespace RiskPlanner.Application.Documents;

/// <summary>What became of data sets that are alike.</summary>
/// <param name="Title">What they are called together: the first one, and how many are like it.</param>
/// <param name="Members">The names of all of them, the first one included.</param>
/// <param name="Outcome">The outcome of the first one; that of another one differs in its own names only.</param>
public sealed record ClassRecord(string Title, IReadOnlyList<string> Members, OutcomeRecord Outcome)
{
    /// <summary>Each discovery of the first one's loss between events, in order of time; null where nothing is recovered between them.</summary>
    public IReadOnlyList<DiscoveryRecord>? Discoveries { get; init; }
}
