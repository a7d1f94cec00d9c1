using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// A plan with a renaming carried out in it (docs/naming/renaming.md, "A plan that has it done"): at each of its moments every data set is under a label that it states and
/// whose record is there, so that it can be replayed like any other plan.
/// </summary>
/// <param name="Plan">The plan; without faults.</param>
/// <param name="Steps">The steps of the renaming in their order, with the moments at which the plan has them done.</param>
public sealed record RenamedPlan(Plan Plan, IReadOnlyList<DatedRenameStep> Steps)
{
    /// <summary>How many data sets come under a new label in it.</summary>
    public int Moved => Steps.Count(step => step is { Step.Kind: RenameStepKind.Copy, At: not null });

    /// <summary>Carries a renaming out in a plan.</summary>
    /// <param name="plan">A plan without faults, of which the renaming was made.</param>
    /// <param name="renaming">The renaming.</param>
    /// <param name="from">When it begins: the new records are made then. Within the plan's horizon, before its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would begin outside the horizon.</exception>
    public static RenamedPlan Make(Plan plan, RenamePlan renaming, Instant from)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(renaming);
        if (from < plan.From || from >= plan.Until) throw new ArgumentOutOfRangeException(nameof(from), from, $"A renaming begins within the horizon of its plan: from {plan.From} on, before {plan.Until}.");
        var maker = new RenamedPlanMaker(plan, from);
        foreach (var steps in renaming.Steps.GroupBy(step => (step.From, step.To))) maker.Carry([.. steps]);
        maker.Delete();
        return new RenamedPlan(maker.Plan, [.. maker.Steps.OrderBy(step => step.Step.Number)]);
    }
}
