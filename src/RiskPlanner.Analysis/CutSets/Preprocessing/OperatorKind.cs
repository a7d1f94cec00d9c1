namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>What is left of the connectives once negation sits on the edges: or, nand, nor, imply and iff are these with complemented edges.</summary>
internal enum OperatorKind : byte
{
    /// <summary>The constant true; node 0 and no other.</summary>
    True,

    /// <summary>A basic event.</summary>
    Variable,

    /// <summary>Conjunction of two edges or more.</summary>
    And,

    /// <summary>At least <c>k</c> of <c>n</c> edges, 1 &lt; k &lt; n.</summary>
    AtLeast,

    /// <summary>Exclusive disjunction of two plain edges or more.</summary>
    Xor,
}
