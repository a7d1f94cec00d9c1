namespace RiskPlanner.Analysis.CutSets;

/// <summary>A fault tree that has no meaning: undefined gates, cycles, wrong numbers of arguments. Carries every mistake found, not only the first.</summary>
public sealed class InvalidFaultTreeException : Exception
{
    /// <summary>Creates the exception for a list of mistakes.</summary>
    /// <param name="mistakes">One sentence for each mistake; at least one.</param>
    public InvalidFaultTreeException(IReadOnlyList<string> mistakes)
        : base(string.Join(Environment.NewLine, mistakes)) => Mistakes = mistakes;

    /// <summary>One sentence for each mistake.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
