using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Palette;

/// <summary>The parts of the plan that is open, or of all plans while none is: data sets, key labels, backup policies and others.</summary>
internal sealed class ItemHits(IPlanStore plans) : IPaletteSource
{
    // What people look for first.
    private static readonly string[] Sections = ["dataSets", "keys", "backupPolicies", "applications", "sites", "keyStores"];

    public int Order => 20;

    public async Task<IReadOnlyList<PaletteHit>> FindAsync(PaletteQuestion question, CancellationToken cancellation)
    {
        if (question.IsEmpty) return [];
        if (question.Plan is { } open) return await OfAsync(open, "", question, PaletteQuestion.MostOfAKind, cancellation);
        List<PaletteHit> hits = [];
        foreach (var plan in await plans.ListAsync(cancellation))
        {
            hits.AddRange(await OfAsync(plan.Slug, plan.Name, question, PaletteQuestion.MostOfAKind, cancellation));
            if (hits.Count >= PaletteQuestion.MostOfAKind) break;
        }

        return hits;
    }

    private async Task<List<PaletteHit>> OfAsync(string slug, string planName, PaletteQuestion question, int most, CancellationToken cancellation)
    {
        List<PaletteHit> hits = [];
        foreach (var section in Sections.Select(PlanSections.Get))
        {
            // Names of z/OS are in capitals, and no two of them differ in that alone.
            var query = new ItemQuery { Section = section.Key, Filters = [new ColumnFilter(ItemColumn.Identity, question.Text.ToUpperInvariant(), Contains: true)], Take = most };
            if (await plans.PageAsync(slug, query, cancellation) is not { } page) continue;
            hits.AddRange(page.Items.Select(item => new PaletteHit(SectionWords.Capital(SectionWords.Noun(section)), item.Identity, planName, Paths.Item(slug, section.Key, item.Identity))));
        }

        return hits;
    }
}
