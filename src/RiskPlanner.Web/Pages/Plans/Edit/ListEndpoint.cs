using System.Text;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Lists;

namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>The lists of a plan's present version as CSV: all rows that the address finds, in its order, with its columns.</summary>
internal static class ListEndpoint
{
    public static void MapLists(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{slug}/edit/{section}.csv", async Task<IResult> (string slug, string section, HttpRequest request, IPlanStore store, CancellationToken cancellation) =>
        {
            if (PlanSections.Find(section) is not { IsHead: false } found) return TypedResults.NotFound();
            var state = ListState.Of(request.QueryString.Value ?? "", found);
            if (NameMask.FaultOf(state.Mask) is { } fault) return TypedResults.BadRequest(fault);
            if (await store.PageAsync(slug, state.Query(found) with { Skip = 0, Take = int.MaxValue }, cancellation) is not { } page) return TypedResults.NotFound();
            var text = ItemCsv.Write([.. state.Columns(found).Select(column => column.Form)], page.Items);
            return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", $"{slug}-{found.Key}.csv");
        });
}
