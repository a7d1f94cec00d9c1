using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Web.Pages.Alignment;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Alignments for tests.</summary>
internal static class Aligned
{
    private static readonly AlignmentService Service = new();

    public static AlignmentDocument Sample { get; } = Of(Some.SamplePlan);

    public static AlignmentDocument Of(Plan plan) => Service.Analyse(plan, new string('c', 64), threads: 1);

    /// <summary>The page of a plan whose present version has been computed.</summary>
    public static async Task<IRenderedComponent<AlignmentPage>> OpenAsync(WebContext web, string? text = null, string query = "")
    {
        await web.KeepAsync(text ?? Some.SampleText, Some.Sample);
        web.Runs.AddDone(AlignmentRun.Kind, text is null ? Sample : Of(PlanFile.Read(text).Plan!), Some.Sample, 1);
        return Again(web, query);
    }

    public static IRenderedComponent<AlignmentPage> Again(WebContext web, string query = "") =>
        web.At<AlignmentPage>($"/plans/{Some.Sample}/alignment{query}", ("Slug", Some.Sample));
}
