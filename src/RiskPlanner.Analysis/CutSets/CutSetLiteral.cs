namespace RiskPlanner.Analysis.CutSets;

/// <summary>One part of a cut set: that an event happens or, in prime implicants of trees with negation, that it does not.</summary>
/// <param name="Event">The basic event's name.</param>
/// <param name="Negated">True when the event must not happen.</param>
public readonly record struct CutSetLiteral(string Event, bool Negated)
{
    /// <summary>The event's name, after "not " when negated.</summary>
    public override string ToString() => Negated ? $"not {Event}" : Event;
}
