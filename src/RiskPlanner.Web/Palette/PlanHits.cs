using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Palette;

/// <summary>The plans.</summary>
internal sealed class PlanHits(IPlanStore plans) : IPaletteSource
{
    public int Order => 10;

    public async Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation) =>
        [.. (await plans.ListAsync(cancellation)).Where(plan => question.Fits(plan.Name) || question.Fits(plan.Slug))
            .Take(PaletteQuestion.MostOfAKind).Select(plan => new PaletteHit("Plan", plan.Name, $"version {plan.Version}", Paths.Plan(plan.Slug)))];
}
