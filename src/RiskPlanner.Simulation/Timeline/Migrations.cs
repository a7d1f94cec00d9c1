using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The migrations and recalls of data sets as operations (<see cref="MigratedTimes"/>). Pure function.</summary>
internal static class Migrations
{
    /// <summary>The migrations and recalls of a data set within a plan's horizon; none where it does not migrate.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="policies">The policies that it is under.</param>
    /// <param name="moments">The moments of the plan's schedules.</param>
    /// <param name="until">The end of the horizon.</param>
    public static IEnumerable<Operation> Of(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies, ScheduleMoments moments, Instant until)
    {
        if (dataSet.Migrates is not { } migration) yield break;
        foreach (var (from, recalled) in MigratedTimes.Of(dataSet, Opened(dataSet, policies, moments), until))
        {
            yield return new MigrationOperation(from, dataSet, migration);
            if (recalled is { } at) yield return new RecallOperation(at, dataSet);
        }
    }

    private static IEnumerable<Instant> Opened(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies, ScheduleMoments moments) =>
        moments.UpdatesOf(dataSet).Concat(moments.Of(dataSet, dataSet.Uses)).Concat(moments.Of(dataSet, dataSet.Checks)).Concat(dataSet.LabelChanges.Select(change => change.At))
            .Concat(policies.Where(MigratedTimes.Opens).SelectMany(policy => moments.CyclesOf(policy, dataSet).Moments).Where(dataSet.ExistsAt));
}
