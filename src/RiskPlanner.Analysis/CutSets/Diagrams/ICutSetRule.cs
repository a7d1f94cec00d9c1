namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// How one decision splits into families: sets without a literal of the decision's level, with its first literal, with its second one.
/// The two rules, minimal cut sets and prime implicants, differ in nothing else.
/// </summary>
internal interface ICutSetRule
{
    /// <summary>Splits the function of an edge that is not constant.</summary>
    CutSetSplit Split(int edge);
}
