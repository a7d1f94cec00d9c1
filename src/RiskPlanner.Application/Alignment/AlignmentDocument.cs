namespace RiskPlanner.Application.Alignment;

/// <summary>
/// For every encrypted data set of a plan, whether the loss of its key is noticed while the key can still be put back
/// (docs/theory/alignment.md). Moments are ISO 8601 in UTC, lengths are days.
/// </summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="From">The beginning of the plan's horizon.</param>
/// <param name="Until">Its end.</param>
/// <param name="InClear">How many data sets have no key.</param>
/// <param name="NeverWritten">The data sets that are never written, because their key lets no write through at any time of the plan.</param>
/// <param name="Entries">The data sets, those that are alike as one, the worst margin first.</param>
/// <param name="KeyStores">What becomes of each key store that an entry names.</param>
public sealed record AlignmentDocument(
    string Plan,
    string PlanSha256,
    string ProgramVersion,
    string From,
    string Until,
    int InClear,
    IReadOnlyList<string> NeverWritten,
    IReadOnlyList<AlignedClass> Entries,
    IReadOnlyList<AlignedKeyStore> KeyStores)
{
    /// <summary>The data sets that their application deletes before anything would notice that their key is lost; empty in documents of before this was told.</summary>
    public IReadOnlyList<string> NeverOpened { get; init; } = [];

    /// <summary>The names of what replays of the plan take for granted; null in documents of earlier versions.</summary>
    public IReadOnlyList<string>? Assumptions { get; init; }

    // A method, so that a file does not say the same thing twice.

    /// <summary>The entry with the worst margin; null where no key's way back ends within the planning period.</summary>
    public AlignedClass? WorstMargin() => Entries.Where(entry => entry.MarginDays is not null).MinBy(entry => entry.MarginDays);
}
