namespace RiskPlanner.Naming;

/// <summary>A step of a renaming.</summary>
/// <param name="Number">Its number, from 1 on; a step follows those before it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="DataSet">The data set that it is about; null when none.</param>
/// <param name="From">The old label.</param>
/// <param name="To">The new label.</param>
/// <param name="Needs">What it needs, or consists of, as sentences.</param>
public sealed record RenameStep(int Number, RenameStepKind Kind, string? DataSet, string From, string To, IReadOnlyList<string> Needs)
{
    /// <summary>What it defines; null of a step of another kind.</summary>
    public RenameDefinition? Defines { get; init; }
}
