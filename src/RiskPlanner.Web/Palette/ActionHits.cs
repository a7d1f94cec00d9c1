using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Palette;

/// <summary>What can be begun from anywhere.</summary>
internal sealed class ActionHits : IPaletteSource
{
    public int Order => 50;

    public Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PaletteHit>>(
        [.. All(question.Plan).Where(action => question.Fits(action.Text)).Take(PaletteQuestion.MostOfAKind)]);

    private static IEnumerable<PaletteHit> All(string? plan)
    {
        if (plan is not null)
        {
            yield return Action("Run assessment", Paths.Assessment(plan));
            yield return Action("Simulate an event", Paths.Simulation(plan));
            yield return Action("Start a draft", Paths.Drafts(plan));
        }

        yield return Action("New plan", Paths.NewPlan);
        if (plan is null) yield break;
        foreach (var section in PlanSections.All.Where(section => !section.IsHead))
            yield return Action($"New {SectionWords.Noun(section)}", Paths.Item(plan, section.Key, Paths.New));
    }

    private static PaletteHit Action(string text, string address) => new("Action", text, "", address);
}
