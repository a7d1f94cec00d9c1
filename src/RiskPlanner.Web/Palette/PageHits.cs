using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Palette;

/// <summary>The pages of the navigation.</summary>
internal sealed class PageHits(PageCatalog pages) : IPaletteSource
{
    public int Order => 30;

    public Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PaletteHit>>(
        [.. pages.Navigation.Where(entry => (!entry.IsOfPlan || question.Plan is not null) && question.Fits(entry.Text))
            .Select(entry => new PaletteHit("Page", entry.Text, entry.IsOfPlan ? "of this plan" : "", entry.Address(question.Plan)))
            .Take(question.IsEmpty ? int.MaxValue : PaletteQuestion.MostOfAKind)]);
}
