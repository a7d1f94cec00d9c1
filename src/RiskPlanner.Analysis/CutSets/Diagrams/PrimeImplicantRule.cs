namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Prime implicants: the smallest products of literals, negated ones included, that imply the function (Coudert and Madre, "Implicit and
/// incremental computation of primes and essential primes of Boolean functions", DAC 1992). A prime without the variable implies both
/// cofactors; one with the literal is a prime of that cofactor which does not imply the other.
/// </summary>
internal sealed class PrimeImplicantRule(BinaryDecisionDiagram diagram) : ICutSetRule
{
    public CutSetSplit Split(int edge)
    {
        var level = diagram.LevelOf(edge);
        var high = diagram.HighOf(edge);
        var low = diagram.LowOf(edge);
        return new CutSetSplit
        {
            Common = diagram.And(high, low),
            FirstLiteral = level * 2,
            FirstPart = high,
            SecondLiteral = (level * 2) + 1,
            SecondPart = low,
        };
    }
}
