using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Destruction;

/// <summary>Makes documents of what destroying a key leaves, and says it in words. Pure functions.</summary>
public static class DestructionMapper
{
    /// <summary>The document of a report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="report">The report on it.</param>
    public static DestructionDocument Of(Plan plan, string planSha256, DestructionReport report)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(report);
        return new DestructionDocument(
            plan.Name,
            planSha256,
            ProductVersion.Text,
            report.KeyLabel?.Text,
            ExactMoment.Of(report.At),
            [.. report.DataSets.Select(name => name.Text)],
            [.. report.AlsoLost.Select(name => name.Text)],
            ExactMoment.Of(report.UnreadableAfter),
            Statement(report),
            report.Provisos,
            [.. report.Routes.Select(Of)]);
    }

    /// <summary>From when on nobody can read it, as a sentence that ends where the provisos begin.</summary>
    public static string Statement(DestructionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.KeyLabel is null) return "It can be read as long as it is there.";
        if (report.UnreadableAfter is { } end) return $"After {ExactMoment.Of(end)} nobody can read it, provided that:";
        return $"It stays readable: the plan never ends {report.Endless.Count()} of the ways. Once these are ended, nobody can read it after {ExactMoment.Of(report.LastDatedEnd)}, provided that:";
    }

    private static DestructionRouteRecord Of(DestructionRoute route) => new(
        route.Kind.ToString(), route.Series, route.DataSet?.Text, ExactMoment.Of(route.TakenAt), ExactMoment.Of(route.OpenUntil), route.IsProviso, route.Ending);
}
