using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages.Replays;

/// <summary>A replay of the sample plan in which a key is destroyed on the first of April.</summary>
internal static class Recorded
{
    private const string Event = "key-destruction target=DSET.PRIM.HISTORY.KEY001 at=2026-04-01T12:00:00Z";

    private static readonly Lazy<ReplayDocument> Document = new(() => new ReplayService().Run(
        Some.SamplePlan, "", EventParser.Parse(Some.SamplePlan, [Event], out _), 1, "2026-11-21"));

    private static readonly Lazy<ReplayMoments> Made = new(() =>
        ReplayMoments.Of(Some.SamplePlan, EventParser.Parse(Some.SamplePlan, [Event], out _), Document.Value));

    public static ReplayMoments Moments => Made.Value;

    /// <summary>Keeps plan and run; the run is the first one.</summary>
    public static async Task KeepAsync(WebContext web)
    {
        var slug = await web.KeepAsync(Some.SampleText);
        var text = await web.Services.GetRequiredService<PlanLibrary>().TextAsync(slug);
        web.Runs.AddDone(ReplayRun.Kind, Document.Value with { PlanSha256 = PlanFile.Read(text!).Sha256 }, slug, null, Event);
    }
}
