using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Mitigation;

/// <summary>Cost against what stays open.</summary>
internal static class Frontier
{
    /// <summary>The most choices that are told: a chart with more says no more.</summary>
    public const int MostPoints = 50;

    /// <summary>All that no other choice is better than in both, from nothing changed to the cheapest that leaves the least open; where there are more than <see cref="MostPoints"/>, the dearest of them.</summary>
    /// <param name="search">A search that has found the last of them.</param>
    /// <param name="catalogue">The changes.</param>
    /// <param name="last">The last of them.</param>
    /// <param name="progress">Told how far the present round of the search is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<FrontierPoint> Of(MitigationSearch search, ChangeCatalogue catalogue, MitigationChoice last, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var points = new List<FrontierPoint>();
        // What costs less leaves more open, since else it would have been chosen before.
        for (var choice = last; ; choice = search.Find(choice.Cost - 1, progress, cancellation))
        {
            points.Add(new FrontierPoint(choice.Cost, choice.OpenNames, [.. choice.Chosen.Select(place => catalogue.Changes[place].Id)], choice.IsProven));
            if (choice.Cost == 0 || points.Count == MostPoints) break;
        }

        points.Reverse();
        return points;
    }
}
