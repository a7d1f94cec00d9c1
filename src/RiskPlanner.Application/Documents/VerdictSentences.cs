using System.Globalization;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
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

    /// <summary>
    /// On which data set a cell was simulated, where that is not the one that the column names: those that differ in name, size and key label
    /// only are simulated once. Null where the column's own data set was, and where nothing was.
    /// </summary>
    public static string? SimulatedOn(VerdictRecord detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        if (detail.Simulated is not { } simulated || (detail.DataSets == 1 && simulated == detail.Column)) return null;
        var others = detail.DataSets == 1
            ? $"{detail.Column} is identical except name, size and key label"
            : string.Create(CultureInfo.InvariantCulture, $"the {detail.DataSets:N0} data sets of this column are identical except name, size and key label");
        return $"Simulated on {simulated}: {others}. The events are those that strike {simulated}.";
    }

    /// <summary>Why a data set is lost, in one sentence, causes that are alike together; what <see cref="VerdictRecord.Why"/> says otherwise.</summary>
    /// <param name="cell">A cell of a plan's table.</param>
    public static string Why(EvidenceCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Detail is not { } detail) return "";
        if (detail.Lost == 0 || cell.Variants.Count == 0) return detail.Why;
        var causes = cell.Variants[0].Replays.Select(replay => replay.Outcome).FirstOrDefault(outcome => outcome.Outcome == OutcomeKind.Lost)?.Causes;
        if (causes is not { Count: > 0 }) return detail.Why;
        var parts = causes.Where(cause => cause.Route is RouteKind.Primary or RouteKind.Copy).GroupBy(cause => (cause.Cause, cause.About))
            .Select(alike => $"{Routes([.. alike])}: {CauseTable.Words(alike.Key.Cause, alike.Key.About)}");
        var keys = causes.Where(cause => cause.Route is RouteKind.Key or RouteKind.KeyService).Select(cause => cause.About).OfType<string>().Distinct().ToList();
        return $"Nothing brings it back: {string.Join("; ", keys.Count == 0 ? parts : parts.Append($"and nothing restores {string.Join(" or ", keys)}"))}.";
    }

    private static string Routes(IReadOnlyList<CauseRecord> causes)
    {
        int Of(RouteKind route) => causes.Where(cause => cause.Route == route).Sum(cause => cause.Count);
        return (Of(RouteKind.Primary), Of(RouteKind.Copy)) switch
        {
            ( > 0, 0) => "the primary",
            ( > 0, var copies) => $"the primary and {Count(copies, "copy", "copies")}",
            (_, var copies) => Count(copies, "copy", "copies"),
        };
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
