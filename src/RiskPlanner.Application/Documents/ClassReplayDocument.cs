namespace RiskPlanner.Application.Documents;

/// <summary>What a replay of a plan in the world of tokens came to, by classes of data sets that are alike.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="Date">The date that was given, as <c>yyyy-MM-dd</c>.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Events">What struck.</param>
/// <param name="Effort">What was replayed and what was skipped.</param>
/// <param name="Counts">How many data sets came to each outcome; the four outcomes in the order intact, recovered, unavailable, lost.</param>
/// <param name="Classes">What became of each class: of a small plan every data set is a class of its own.</param>
public sealed record ClassReplayDocument(
    string Plan,
    string PlanSha256,
    string Date,
    string ProgramVersion,
    IReadOnlyList<EventRecord> Events,
    EffortRecord Effort,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<ClassRecord> Classes)
{
    /// <summary>What happens between several events: <c>recover</c> where losses are recovered as they are discovered, else <c>nothing</c>.</summary>
    public string Between { get; init; } = "nothing";

    /// <summary>The backup policy whose copies recoverers restored from, where it had made any; null for the best of all.</summary>
    public string? RestoreBy { get; init; }

    /// <summary>The names of what the result takes for granted; null in documents of earlier versions.</summary>
    public IReadOnlyList<string>? Assumptions { get; init; }
}
