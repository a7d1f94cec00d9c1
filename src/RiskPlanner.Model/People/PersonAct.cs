namespace RiskPlanner.Model;

/// <summary>Something that a person may do, on purpose or not. Immutable.</summary>
/// <param name="Act">What he does: an event of that kind.</param>
public sealed record PersonAct(ActKind Act)
{
    /// <summary>What he may do it to; everything of that kind in the plan where there is none.</summary>
    public IReadOnlyList<TargetMask> Targets { get; init; } = [];

    /// <summary>Whether he may do it to something of that name, if it is of the act's kind.</summary>
    public bool Covers(string target) => Targets.Count == 0 || Targets.Any(mask => mask.Covers(target));
}
