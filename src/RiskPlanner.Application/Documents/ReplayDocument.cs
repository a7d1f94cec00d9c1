namespace RiskPlanner.Application.Documents;

/// <summary>What a replay of a plan came to.</summary>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="Date">The date that was given, as <c>yyyy-MM-dd</c>.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Events">What struck.</param>
/// <param name="Outcomes">What became of each data set.</param>
/// <param name="Log">Every step.</param>
public sealed record ReplayDocument(
    ulong Seed,
    string Plan,
    string PlanSha256,
    string Date,
    string ProgramVersion,
    IReadOnlyList<EventRecord> Events,
    IReadOnlyList<OutcomeRecord> Outcomes,
    IReadOnlyList<LogLine> Log)
{
    /// <summary>What happens between several events: <c>recover</c> where losses are recovered as they are discovered, else <c>nothing</c>.</summary>
    public string Between { get; init; } = "nothing";

    /// <summary>The backup policy whose copies recoverers restored from, where it had made any; null for the best of all.</summary>
    public string? RestoreBy { get; init; }

    /// <summary>Each discovery between events, in order of time; null where nothing is recovered between them.</summary>
    public IReadOnlyList<DiscoveryRecord>? Discoveries { get; init; }

    /// <summary>What could be had of each data set when the replay ended; null where nothing is recovered between events.</summary>
    public IReadOnlyList<OutcomeRecord>? AtTheEnd { get; init; }

    /// <summary>The names of what the result takes for granted; null in documents of earlier versions.</summary>
    public IReadOnlyList<string>? Assumptions { get; init; }
}
