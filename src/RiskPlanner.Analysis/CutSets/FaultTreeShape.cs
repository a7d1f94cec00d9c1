namespace RiskPlanner.Analysis.CutSets;

/// <summary>What gates expect of their arguments; for readers that want to say where a mistake stands before a tree is built.</summary>
public static class FaultTreeShape
{
    /// <summary>Returns what a connective expects, as the end of a sentence, when the given numbers do not fit; otherwise null.</summary>
    /// <param name="connective">The gate's connective.</param>
    /// <param name="count">Number of arguments.</param>
    /// <param name="minimum">The threshold of <see cref="Connective.AtLeast"/>; ignored for the others.</param>
    public static string? WrongArity(Connective connective, int count, int minimum) => connective switch
    {
        Connective.Not or Connective.Same when count != 1 => "exactly one is expected",
        Connective.Imply or Connective.Iff when count != 2 => "exactly two are expected",
        Connective.Xor when count < 2 => "two or more are expected",
        Connective.AtLeast when count < 1 || minimum < 1 || minimum > count => $"the minimum {minimum} must lie between 1 and the number of arguments",
        _ when count < 1 => "one or more are expected",
        _ => null,
    };
}
