using System.Text;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Findings;

/// <summary>The findings about a plan's present version as files, filtered as the page is.</summary>
internal static class FindingsEndpoint
{
    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{slug}/findings.csv", (string slug, string? severity, string? source, string? status, string? q, PlanFindings planFindings, CancellationToken cancellation) =>
            AnswerAsync(new FindingsQuery(slug, severity, source, status, q, 1), planFindings, (query, answer) => TypedResults.File(
                Encoding.UTF8.GetBytes(FindingFiles.Csv(answer.Of(query))), "text/csv; charset=utf-8", $"{slug}-findings.csv"), cancellation));
        routes.MapGet("/plans/{slug}/findings.json", (string slug, string? severity, string? source, string? status, string? q, PlanFindings planFindings, CancellationToken cancellation) =>
            AnswerAsync(new FindingsQuery(slug, severity, source, status, q, 1), planFindings, (query, answer) => TypedResults.File(
                FindingFiles.Json(answer.Report with { Findings = [.. answer.Of(query)] }), "application/json; charset=utf-8", $"{slug}-findings.json"), cancellation));
        routes.MapGet("/plans/{slug}/findings.sarif", (string slug, string? severity, string? source, string? status, string? q, PlanFindings planFindings, CancellationToken cancellation) =>
            AnswerAsync(new FindingsQuery(slug, severity, source, status, q, 1), planFindings, (query, answer) => Sarif(slug, query, answer), cancellation));
        routes.MapGet("/plans/{slug}/findings.pdf", async Task<IResult> (string slug, string? severity, string? source, string? status, string? q, PlanFindings planFindings, PrintedFindings printed, TimeProvider clock, CancellationToken cancellation) =>
        {
            if (await planFindings.FindAsync(slug, cancellation) is not { } answer) return TypedResults.NotFound();
            var query = new FindingsQuery(slug, severity, source, status, q, 1);
            var document = FindingsDocument.Of(answer.Plan.Plan.Name, clock.GetUtcNow().ToString("yyyy-MM-dd"), answer.Sha256, answer.Report, answer.Of(query));
            return await printed.PdfAsync(document, $"{slug}-findings", cancellation);
        });
    }

    private static async Task<IResult> AnswerAsync(FindingsQuery query, PlanFindings planFindings, Func<FindingsQuery, FindingsAnswer, IResult> write, CancellationToken cancellation) =>
        await planFindings.FindAsync(query.Slug, cancellation) is { } answer ? write(query, answer) : TypedResults.NotFound();

    private static IResult Sarif(string slug, FindingsQuery query, FindingsAnswer answer)
    {
        using var sarif = new MemoryStream();
        FindingFiles.WriteSarif(sarif, answer.Report with { Findings = [.. answer.Of(query)] }, $"{slug}.yaml");
        return TypedResults.File(sarif.ToArray(), "application/sarif+json", $"{slug}-findings.sarif");
    }
}
