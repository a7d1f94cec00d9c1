namespace RiskPlanner.Application.Documents;

/// <summary>
/// What a derivation of threat tables came to: all that pages, reports and files show of it. The same question, seed and date
/// give the same document, byte for byte.
/// </summary>
/// <param name="Title">What was computed, such as "Threat tables" or the plan's name.</param>
/// <param name="Source">From what: the paper's micro-plans, or a plan by name.</param>
/// <param name="SourceSha256">SHA-256 of the definitions or of the plan file, in hex.</param>
/// <param name="Seed">The seed of every replay.</param>
/// <param name="Date">The date that was given, as <c>yyyy-MM-dd</c>.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Tables">The tables.</param>
public sealed record TablesDocument(
    string Title, string Source, string SourceSha256, ulong Seed, string Date, string ProgramVersion, IReadOnlyList<EvidenceTable> Tables);
