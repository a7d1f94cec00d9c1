namespace RiskPlanner.Naming;

/// <summary>
/// The steps by which labels get names that follow the standard, as z/OS needs them (docs/naming/renaming.md). A label is never renamed:
/// KGUP RENAME changes the record only, every data set keeps the old label in its catalog entry and fails at its next OPEN.
/// </summary>
/// <param name="Steps">The steps, in their order.</param>
/// <param name="Cannot">What cannot be done by steps.</param>
public sealed record RenamePlan(IReadOnlyList<RenameStep> Steps, IReadOnlyList<RenameObstacle> Cannot)
{
    /// <summary>Makes the plan for every label of a report that does not follow the standard.</summary>
    /// <exception cref="ArgumentException">The report was made without a standard.</exception>
    public static RenamePlan Make(NamingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Question.Standard is null) throw new ArgumentException("A renaming needs a standard.", nameof(report));
        var cannot = new List<RenameObstacle>();
        var targets = RenameTargets.Of(report, cannot);
        var maker = new RenameStepMaker(report.Question.Plan, cannot);
        foreach (var (from, to) in targets) maker.Add(from, to);
        return new RenamePlan(maker.Steps, cannot);
    }
}
