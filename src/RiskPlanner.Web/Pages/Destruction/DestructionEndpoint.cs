using System.Text;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>What destroying a key would leave, as files: of the plan's present version.</summary>
internal static class DestructionEndpoint
{
    public static void MapDestruction(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{slug}/destruction.json", (string slug, string? key, string? dataSet, string? at, PlanLibrary library, CancellationToken cancellation) =>
            AnswerAsync(new DestructionQuery(slug, key, dataSet, at, 1), library, document => Json(slug, document), cancellation));
        routes.MapGet("/plans/{slug}/destruction.csv", (string slug, string? key, string? dataSet, string? at, PlanLibrary library, CancellationToken cancellation) =>
            AnswerAsync(new DestructionQuery(slug, key, dataSet, at, 1), library, document => Csv(slug, document), cancellation));
    }

    private static async Task<IResult> AnswerAsync(DestructionQuery query, PlanLibrary library, Func<DestructionDocument, IResult> write, CancellationToken cancellation)
    {
        if (await library.LoadAsync(query.Slug, cancellation) is not { Plan: { } plan, Summary.Version: var version }) return TypedResults.NotFound();
        var answer = query.Question(EventParser.DefaultTime(plan)).Ask(plan);
        if (answer.Report is null)
            return TypedResults.BadRequest(string.Join('\n', answer.Faults.Select(fault => $"'{fault.Value}': {fault.Rule} Expected: {fault.Expected}.")));
        // The hash of the file as it is given out, in the version that was asked.
        if (await library.TextAsync(query.Slug, version, cancellation) is not { } text) return TypedResults.NotFound();
        return write(DestructionMapper.Of(plan, DocumentJson.Sha256(Encoding.UTF8.GetBytes(text)), answer.Report));
    }

    private static IResult Json(string slug, DestructionDocument document) =>
        TypedResults.File(DocumentJson.Write(document, indented: true), "application/json; charset=utf-8", $"{slug}-destruction.json");

    private static IResult Csv(string slug, DestructionDocument document) =>
        TypedResults.File(Encoding.UTF8.GetBytes(DestructionCsv.Write(document)), "text/csv; charset=utf-8", $"{slug}-destruction.csv");
}
