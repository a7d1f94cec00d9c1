namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>What a reader of a model does that its author may not expect. None of these changes which cut sets there are.</summary>
public enum OpenPsaNoteKind
{
    /// <summary>Basic events that gates use and nothing defines: they take part, without a probability.</summary>
    UndeclaredEvents,

    /// <summary>Arguments that stand twice in one conjunction or disjunction: they count once.</summary>
    RepeatedArguments,

    /// <summary>Event trees and what belongs to them, which are left out: they use fault trees and change none.</summary>
    EventTrees,
}
