using System.Text;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>Comparisons of versions as text files.</summary>
internal static class ComparisonEndpoint
{
    public static void MapComparisons(this IEndpointRouteBuilder routes) => routes.MapGet("/plans/{slug}/compare.txt", TextAsync);

    private static async Task<IResult> TextAsync(string slug, int from, int to, IPlanStore store, PlanHistory history, CancellationToken cancellation)
    {
        if (await store.FindAsync(slug, cancellation) is not { } plan || !IsVersion(plan, from) || !IsVersion(plan, to)) return TypedResults.NotFound();
        var differences = (await history.CompareAsync(slug, from, to, cancellation)).Select(ItemDifference.Of).ToList();
        return TypedResults.File(Encoding.UTF8.GetBytes(ComparisonText.Of(slug, from, to, differences)), "text/plain; charset=utf-8", $"{slug}-v{from}-v{to}.txt");
    }

    private static bool IsVersion(PlanSummary plan, int number) => number >= 1 && number <= plan.Version;
}
