using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Finds a quiet time of a data set: nobody updates, reads, opens, checks or backs it up from the copy to the swap of names. Pure.</summary>
internal static class QuietTime
{
    /// <summary>Among how much time one is looked for.</summary>
    private static readonly Duration Sought = Duration.FromDays(7);

    /// <summary>The middle of the longest time without an operation within a week, of the first one of several.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="policies">The policies that it is under.</param>
    /// <param name="after">After which moment.</param>
    /// <returns>A moment in whole seconds at which nothing else happens to the data set; null where the plan leaves none.</returns>
    public static Instant? After(Plan plan, DataSetDefinition dataSet, IEnumerable<BackupPolicy> policies, Instant after)
    {
        var last = Instant.Min(plan.Until, after + Sought);
        Schedule?[] schedules = [dataSet.Updates, dataSet.Uses, dataSet.Opens, dataSet.Checks, .. policies.Select(policy => policy.Schedule)];
        var moments = schedules.OfType<Schedule>().Distinct().SelectMany(schedule => schedule.Occurrences(plan.From, last)).Where(at => at > after)
            .Append(after).Append(last).Distinct().Order().ToList();
        var (begins, longest) = (after, Duration.Zero);
        for (var index = 1; index < moments.Count; index++)
        {
            if (moments[index] - moments[index - 1] is var length && length > longest) (begins, longest) = (moments[index - 1], length);
        }

        // A moment strictly between two of them.
        return longest < Duration.FromSeconds(2) ? null : Instant.FromUnixTimeSeconds((begins + (longest / 2)).ToUnixTimeSeconds());
    }
}
