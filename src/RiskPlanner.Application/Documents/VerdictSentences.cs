using System.Globalization;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Documents;

/// <summary>What decided about a cell, in sentences: pages and reports say the same. Pure functions.</summary>
public static class VerdictSentences
{
    /// <summary>How many data sets are hit, why, and what is missed; nothing where nothing happened.</summary>
    public static IEnumerable<string> Of(VerdictRecord detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        if (detail.DataSets > 1) yield return Counts(detail);
        if (detail.Why.Length > 0) yield return detail.Why;
        if (detail.Takes is { } takes) yield return $"It takes {DurationWords.Of(takes)}.";
        if (detail.RpoMet == false) yield return "The RPO is missed.";
        if (detail.RtoMet == false) yield return "The RTO is missed.";
        if (detail.ClearCopyOnly) yield return "Only a copy in clear helps.";
    }

    private static string Counts(VerdictRecord detail)
    {
        List<string> parts =
        [
            .. detail.Lost > 0 ? [Count(detail.Lost, "is lost", "are lost")] : Array.Empty<string>(),
            .. detail.Unavailable > 0 ? [Count(detail.Unavailable, "is unavailable", "are unavailable")] : Array.Empty<string>(),
            .. detail.TargetsMissed > 0 ? [Count(detail.TargetsMissed, "misses a target", "miss a target")] : Array.Empty<string>(),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"Of {detail.DataSets:N0} data sets {(parts.Count == 0 ? "none is lost or unavailable, and none misses a target" : string.Join(", ", parts))}.");
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
