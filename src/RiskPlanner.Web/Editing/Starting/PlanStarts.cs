using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Editing.Starting;

/// <summary>What new plans can begin with.</summary>
internal static class PlanStarts
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<PlanStart> All { get; } =
    [
        .. PlanTemplates.All.Select(template => new PlanStart(template.Id, template.Title, template.Purpose, (name, year) => template.Make(name, Beginning(year)))),
        new("empty", "An empty plan", "One production site and the present year; everything else is added by hand.", Empty),
    ];

    private static Plan Empty(string name, int year) => new()
    {
        Name = name,
        From = Beginning(year),
        Until = Instant.FromUtc(year, 12, 31, 0, 0),
        Sites = [new Site("PROD", SiteKind.Production)],
    };

    private static Instant Beginning(int year) => Instant.FromUtc(year, 1, 1, 0, 0);
}
