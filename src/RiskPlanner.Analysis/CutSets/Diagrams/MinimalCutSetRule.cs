namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Minimal cut sets: the smallest sets of events that, when nothing else happens, make the function true (Rauzy, "Mathematical foundations of
/// minimal cutsets", IEEE Transactions on Reliability 50(4), 2001). An event that does not happen is never part of a cut set, so it may be
/// absent wherever that helps: with the event the function is "high or low". That makes it grow with its events, and then a plain set
/// difference replaces the search for supersets: a minimal set of the larger function that satisfies the smaller one is minimal there too.
/// </summary>
internal sealed class MinimalCutSetRule(BinaryDecisionDiagram diagram, CutSetLevels levels) : ICutSetRule
{
    public CutSetSplit Split(int edge)
    {
        var level = diagram.LevelOf(edge);
        var high = diagram.HighOf(edge);
        var low = diagram.LowOf(edge);
        var (costly, free) = levels.HighIsFree[level] ? (low, high) : (high, low);
        return new CutSetSplit
        {
            Common = free,
            FirstLiteral = levels.CostlyLiteral(level),
            FirstPart = costly,
            SecondLiteral = -1,
        };
    }
}
