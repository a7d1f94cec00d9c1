using System.Text;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Application.Naming;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>Sheets about the names of keys as files.</summary>
internal static class NamingEndpoint
{
    private const string Gone = "This list is not kept here any more. Open the page again and look at the list anew.";

    public static void MapNaming(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/naming/sheets/{key}.csv", IResult (string key, SheetShelf shelf) => shelf.Find(key) is { Use: { } use }
            ? TypedResults.File(Encoding.UTF8.GetBytes(FindingFiles.Csv(FindingsDocument.Records(use.Results))), "text/csv; charset=utf-8", "names-of-keys.csv")
            : TypedResults.Text(Gone, statusCode: StatusCodes.Status404NotFound));
        routes.MapGet("/naming/sheets/{key}.pdf", async Task<IResult> (string key, SheetShelf shelf, PrintedFindings printed, CancellationToken cancellation) => shelf.Find(key) is { Use: not null } sheet
            ? await printed.PdfAsync(FindingsDocument.Of(sheet), "names-of-keys", cancellation)
            : TypedResults.Text(Gone, statusCode: StatusCodes.Status404NotFound));
    }

    /// <summary>The address of a sheet as a file.</summary>
    public static string Address(string key, string ending) => $"/naming/sheets/{key}.{ending}";
}
