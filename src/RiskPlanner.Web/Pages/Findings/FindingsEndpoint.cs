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
        routes.MapGet("/plans/{slug}/findings.csv", ([AsParameters] Asked asked, PlanFindings planFindings, CancellationToken cancellation) =>
            AnswerAsync(asked.Query, planFindings, (query, answer) => TypedResults.File(
                Encoding.UTF8.GetBytes(FindingFiles.Csv(answer.Of(query))), "text/csv; charset=utf-8", $"{asked.Slug}-findings.csv"), cancellation));
        routes.MapGet("/plans/{slug}/findings.json", ([AsParameters] Asked asked, PlanFindings planFindings, CancellationToken cancellation) =>
            AnswerAsync(asked.Query, planFindings, (query, answer) => TypedResults.File(
                FindingFiles.Json(answer.Report with { Findings = [.. answer.Of(query)] }), "application/json; charset=utf-8", $"{asked.Slug}-findings.json"), cancellation));
        routes.MapGet("/plans/{slug}/findings.sarif", ([AsParameters] Asked asked, PlanFindings planFindings, CancellationToken cancellation) =>
            AnswerAsync(asked.Query, planFindings, (query, answer) => Sarif(asked.Slug, query, answer), cancellation));
        routes.MapGet("/plans/{slug}/findings.pdf", async Task<IResult> ([AsParameters] Asked asked, PlanFindings planFindings, PrintedFindings printed, TimeProvider clock, CancellationToken cancellation) =>
        {
            if (await planFindings.FindAsync(asked.Slug, cancellation) is not { } answer) return TypedResults.NotFound();
            var document = FindingsDocument.Of(answer.Plan.Plan.Name, clock.GetUtcNow().ToString("yyyy-MM-dd"), answer.Sha256, answer.Report, answer.Of(asked.Query));
            return await printed.PdfAsync(document, $"{asked.Slug}-findings", cancellation);
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

    /// <summary>What an address asks for, as its parts name it.</summary>
    private readonly record struct Asked(string Slug, string? Severity, string? Source, string? Status, string? Owner, string? Q)
    {
        public FindingsQuery Query => new(Slug, Severity, Source, Status, Q, 1) { Owner = Owner };
    }
}
