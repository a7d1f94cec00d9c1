using System.Text;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Pages.Destruction;

namespace RiskPlanner.Web.Downloads;

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
        // The file as it is given out, so that its hash is the one of the answer.
        if (await library.TextAsync(query.Slug, cancellation: cancellation) is not { } text) return TypedResults.NotFound();
        var read = PlanFile.Read(text, maximumBytes: int.MaxValue);
        if (read.Plan is not { } plan) return TypedResults.NotFound();
        var answer = query.Question(EventParser.DefaultTime(plan)).Ask(plan);
        return answer.Report is { } report
            ? write(DestructionMapper.Of(plan, read.Sha256, report))
            : TypedResults.BadRequest(string.Join('\n', answer.Faults.Select(fault => $"'{fault.Value}': {fault.Rule} Expected: {fault.Expected}.")));
    }

    private static IResult Json(string slug, DestructionDocument document) =>
        TypedResults.File(DocumentJson.Write(document, indented: true), "application/json; charset=utf-8", $"{slug}-destruction.json");

    private static IResult Csv(string slug, DestructionDocument document) =>
        TypedResults.File(Encoding.UTF8.GetBytes(DestructionCsv.Write(document)), "text/csv; charset=utf-8", $"{slug}-destruction.csv");
}
