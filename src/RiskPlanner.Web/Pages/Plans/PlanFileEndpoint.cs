using System.Text;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Plans as files.</summary>
internal static class PlanFileEndpoint
{
    public static void MapPlanFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/plans/{slug}/file", FileAsync);

    private static async Task<IResult> FileAsync(string slug, int? version, PlanLibrary library, CancellationToken cancellation) =>
        await library.TextAsync(slug, version, cancellation) is { } text
            ? TypedResults.File(Encoding.UTF8.GetBytes(text), "application/yaml; charset=utf-8", version is { } number ? $"{slug}-v{number}.yaml" : $"{slug}.yaml")
            : TypedResults.NotFound();
}
