using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>What a policy's copies mean for the data sets of one label.</summary>
/// <param name="UnderLabels">The labels that copies lie under, each once.</param>
/// <param name="Survives">Whether a copy lies under another value than the data set, or in clear.</param>
/// <param name="Reason">Why not, as a sentence; empty when it does.</param>
internal sealed record JudgedCopies(IReadOnlyList<(KeyLabel Label, BackupPolicy Policy, bool Blocks)> UnderLabels, bool Survives, string Reason)
{
    /// <summary>Whether copies are blocks as they are, which stay as they are when the data set comes under another label.</summary>
    public required bool HasBlocks { get; init; }
}
