using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// EXPIREBV: DFSMShsm deletes backup versions by management class (DFSMShsm Storage Administration, "Specifying how long to keep backup
/// versions" and "Deleting expired backup versions"; z/OS facts, second part, 5). The clock of a deleted data set starts at the first run
/// that misses it in the catalog, so that its last version ends at a later run. Plans do not say when it runs: it follows each cycle.
/// </summary>
internal static class ExpireVersions
{
    /// <summary>One run, for one data set.</summary>
    public static void Of(ReplayState state, DataSetDefinition dataSet, BackupPolicy policy, Instant at, Action<BackupCopy> discard)
    {
        var expires = policy.Expires!;
        var versions = state.CopiesOf(dataSet.Name).Where(copy => copy.Policy == policy).OrderByDescending(copy => copy.Generation).ToList();
        var record = state.BackupRecordOf(dataSet.Name, policy);
        if (state.World.IsCataloged(dataSet.Name))
        {
            if (record.MissedAt is not null) state.Record(dataSet.Name, policy, record with { MissedAt = null });
            ExpireExtra(versions, expires.Existing?.Days, at, discard);
            return;
        }

        // A version that is younger than the date on record is of a data set that came back in between: the date is not to be trusted.
        var missedAt = record.MissedAt is { } known && !(versions is [var newest, ..] && newest.TakenAt >= known) ? known : at;
        if (missedAt != record.MissedAt)
        {
            state.Record(dataSet.Name, policy, record with { MissedAt = missedAt });
            state.Log.Write(at, "EXPIREBV", dataSet.Name.Text, "in the catalog no more: taken for deleted from now on");
        }

        if (expires.Deleted is { } deleted)
        {
            if (deleted.Days is { } days && at >= missedAt + Duration.FromDays(days)) versions = Keep(versions, 0, discard);
            versions = Keep(versions, deleted.Versions ?? 1, discard);
        }

        ExpireExtra(versions, expires.Existing?.Days, at, discard);
    }

    private static List<BackupCopy> Keep(List<BackupCopy> versions, int count, Action<BackupCopy> discard)
    {
        foreach (var version in versions.Skip(count)) discard(version);
        return [.. versions.Take(count)];
    }

    /// <summary>Ends what is older than the newest version for too long; the first of these is taken for as old as the newest one.</summary>
    private static void ExpireExtra(List<BackupCopy> versions, int? days, Instant at, Action<BackupCopy> discard)
    {
        if (days is not { } kept) return;
        foreach (var (place, version) in versions.Index().Skip(1))
        {
            var from = place == 1 ? versions[0].TakenAt : version.TakenAt;
            if (at >= from + Duration.FromDays(kept)) discard(version);
        }
    }
}
