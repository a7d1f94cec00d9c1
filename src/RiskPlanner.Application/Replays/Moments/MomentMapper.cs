using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>Makes documents of moments. Pure functions.</summary>
public static class MomentMapper
{
    /// <summary>A moment.</summary>
    /// <param name="replay">The replay that it is of.</param>
    /// <param name="position">Which moment it is.</param>
    /// <param name="end">When the replay ends.</param>
    /// <param name="moment">What is seen at it.</param>
    /// <param name="log">The lines of the log at it.</param>
    public static MomentDocument Of(ReplayDocument replay, MomentAddress position, Instant end, ReplayMoment moment, IReadOnlyList<LogLine> log) => new(
        replay.Plan,
        replay.PlanSha256,
        replay.ProgramVersion,
        replay.Events,
        DocumentMapper.Words(position.At),
        position.Step,
        DocumentMapper.Words(end),
        [.. moment.Sysplexes.Select(Of)],
        [.. moment.KeyStores.Select(Of)],
        new MomentDataSet(
            moment.DataSet.Text,
            moment.Latest?.Number,
            moment.Latest is { } latest ? DocumentMapper.Words(latest.At) : null,
            moment.IfRecoveredNow is { } outcome ? DocumentMapper.Of(outcome) : null,
            [.. moment.Places.Select(place => Of(place, moment.DataSet))]),
        log);

    private static MomentSysplex Of(SysplexMoment sysplex) => new(
        sysplex.Name, sysplex.Registers is not null, null, sysplex.Registers?.Current, sysplex.Registers?.Old, sysplex.Outage?.Words ?? "");

    private static MomentKeyStore Of(KeyStoreMoment store)
    {
        var runs = new List<List<CkdsCopyMoment>>();
        foreach (var copy in store.Copies)
        {
            if (runs.Count > 0 && AreAlike(runs[^1][0], copy)) runs[^1].Add(copy);
            else runs.Add([copy]);
        }

        return new MomentKeyStore(store.Name, store.Live?.Generation, store.Live?.Records ?? 0, [.. runs.Select(Of)]);
    }

    private static bool AreAlike(CkdsCopyMoment one, CkdsCopyMoment other) =>
        one.State == other.State && one.Uses.All(use => other.Uses.TryGetValue(use.Key, out var others) && others == use.Value);

    private static MomentCkdsCopies Of(List<CkdsCopyMoment> run) => new(
        run.Count,
        run[0].Name,
        run[^1].Name,
        DocumentMapper.Words(run[^1].TakenAt),
        DocumentMapper.Words(run[0].TakenAt),
        run[0].State?.Generation,
        run[0].State?.Site ?? "",
        [.. run[0].Uses.GroupBy(use => use.Value).Select(use => new MomentUse([.. use.Select(one => one.Key)], MomentWords.Of(use.Key)))]);

    private static MomentPlace Of(PlaceMoment place, DataSetName dataSet) => new(
        place.Kind switch
        {
            PlaceKind.Primary => "data set",
            PlaceKind.Copy => place.Copy!.Step.Utility,
            // A pair of volumes mirrors everything on them, whichever data set it was made for.
            _ => place.Address.Name == dataSet ? "mirrored too" : "restored",
        },
        place.Address.Name.Text,
        place.Address.Medium,
        place.Stored?.Site ?? "",
        place.Copy?.Policy.Name ?? "",
        place.Copy is { Continuous: false, IsOfBefore: false } copy ? copy.Generation : null,
        place.Copy is { } taken ? DocumentMapper.Words(taken.TakenAt) : null,
        place.Stored?.KeyLabel?.Text ?? "",
        FormOf(place.Stored),
        [.. place.Readings.GroupBy(reading => (reading.Failure, reading.Version)).Select(Of)]);

    private static string FormOf(StoredState? stored)
    {
        if (stored is null) return "gone";
        var form = stored.DumpEncrypted ? "encrypted as a whole" : stored.KeyLabel is not null ? "encrypted" : stored.DriveEncrypted ? "encrypted by the drive" : "in clear";
        return stored.IsDump ? $"dump, {form}" : form;
    }

    private static MomentReading Of(IGrouping<(Failure? Failure, CommittedVersion? Version), PlaceReading> readings) => new(
        [.. readings.Select(reading => reading.Sysplex)],
        readings.Key.Version?.Number,
        readings.Key.Version is { } version ? DocumentMapper.Words(version.At) : null,
        readings.Key.Failure?.Words ?? (readings.Key.Version is null ? MomentWords.NoVersion : ""));
}
