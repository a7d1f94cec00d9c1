namespace RiskPlanner.Analysis.CutSets;

/// <summary>How a gate of a <see cref="FaultTree"/> joins its arguments. The names are those of the Open-PSA Model Exchange Format 2.0, section 3.2.</summary>
public enum Connective
{
    /// <summary>True when every argument is true. One argument or more.</summary>
    And,

    /// <summary>True when at least one argument is true. One argument or more.</summary>
    Or,

    /// <summary>True when at least <c>minimum</c> of the arguments are true, <c>minimum</c> from 1 to the number of arguments.</summary>
    AtLeast,

    /// <summary>True when its only argument is false.</summary>
    Not,

    /// <summary>True when an odd number of arguments is true. Two arguments or more.</summary>
    Xor,

    /// <summary>True unless every argument is true. One argument or more.</summary>
    Nand,

    /// <summary>True when no argument is true. One argument or more.</summary>
    Nor,

    /// <summary>False only when the first argument is true and the second is false. Exactly two arguments.</summary>
    Imply,

    /// <summary>True when both arguments have the same state. Exactly two arguments.</summary>
    Iff,

    /// <summary>The state of its only argument: a second name for it.</summary>
    Same,
}
