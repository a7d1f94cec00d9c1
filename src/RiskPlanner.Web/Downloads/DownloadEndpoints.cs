using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Downloads;

/// <summary>Results as files: those that the kind of a run has.</summary>
internal static class DownloadEndpoints
{
    // A file's name has an ending, the pages below a run have none.
    public static void MapDownloads(this IEndpointRouteBuilder routes) => routes.MapGet(@"/runs/{id:int}/{file:regex(^[a-z-]+\.[a-z]+$)}", OpenAsync);

    private static async Task<IResult> OpenAsync(int id, string file, IRunStore store, RunViews views, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { State: RunState.Done } run) return TypedResults.NotFound();
        if (views.Of(run)?.Files.FirstOrDefault(one => one.Name == file) is not { } found) return TypedResults.NotFound();
        return await found.OpenAsync(run, cancellation)
            // The page of the run says that its result cannot be read, and what to do.
            ?? (ResultDocuments.IsUnreadable(run) ? TypedResults.Redirect(Paths.Run(run.Id)) : TypedResults.NotFound());
    }
}
