using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// Replays losses of a key beside the closed form: the key value vanishes, the next notice discovers it, recoverers try every
/// way. The data set stands alone, and everything that notices stands in its schedule of checks. Safe between threads.
/// </summary>
internal sealed class AlignmentReplays(IWorldFactory worlds)
{
    // A world of tokens does not use it, and what the emulator draws from it decides about no outcome.
    private const ulong Seed = 1;

    private static readonly Threat KeyLoss = ThreatCatalogue.Find("key-loss")!;

    // Nobody reads the course of such a replay.
    private readonly ClassReplayEngine _engine = new(worlds);

    /// <summary>Whether the key can be put back: the data set has no backups, so that only its key can save it.</summary>
    public ReplayedLoss ReplayKey(AlignedKey key, DataSetDefinition dataSet, AlignmentStretch stretch, CancellationToken cancellation)
    {
        // Of a key of copies a data set under it stands for them: what is asked is whether the key comes back.
        var stands = key.IsOfCopies ? dataSet with { KeyLabel = key.Label, CreatedAt = null, DeletedAt = null } : dataSet;
        var plan = Excerpt(key, stands, LoadedAt(key)) with { BackupPolicies = [] };
        return new ReplayedLoss(stretch.From, stretch.NoticedAt, !stretch.IsLoss, Replay(plan, key, stretch, cancellation));
    }

    /// <summary>What becomes of the data, with the backups that it has.</summary>
    public DataSetOutcome ReplayData(AlignedKey key, DataSetDefinition dataSet, AlignmentStretch stretch, CancellationToken cancellation)
    {
        var policies = new BackupCoverage(key.Plan).PoliciesOf(dataSet);
        var (whole, loadedAt) = Whole(key, dataSet);
        var labels = policies.SelectMany(policy => policy.Steps).Select(CopyLabels.Of(key.Plan).OfferedTo).Concat(whole.Labels.Select(label => (KeyLabel?)label)).ToHashSet();
        var named = whole with { Backups = [.. policies.Select(policy => policy.Name)] };
        var plan = Excerpt(key, named, loadedAt, labels) with { BackupPolicies = [.. policies] };
        return Replay(plan, key, stretch, cancellation);
    }

    /// <summary>The data set with all its labels, where it has several: copies under each of them may save it. And when it has to be loaded, as below.</summary>
    private static (DataSetDefinition DataSet, Instant? LoadedAt) Whole(AlignedKey key, DataSetDefinition dataSet)
    {
        var original = key.Plan.DataSets.First(candidate => candidate.Name == dataSet.Name);
        if (original.LabelChanges.Count == 0) return (dataSet, LoadedAt(key));
        var times = key.Lives.TimesOf(original);
        var changes = times.Zip(times.Skip(1), (left, next) => new LabelChange(left.LeftAt!.Value, next.DataSet.KeyLabel!.Value, LabelChangeKind.Copy));
        return (original with { KeyLabel = times[0].DataSet.KeyLabel, LabelChanges = [.. changes] }, times[0].WrittenAt);
    }

    /// <summary>When the data set has to be loaded, because its key is not there before; null where it is from the start.</summary>
    private static Instant? LoadedAt(AlignedKey key) => key.Lives.BornAt(key.Label) is null ? null : key.WrittenAt;

    private DataSetOutcome Replay(Plan plan, AlignedKey key, AlignmentStretch stretch, CancellationToken cancellation) =>
        _engine.Run(plan, [new Strike(KeyLoss, key.Label.Text, stretch.From, Discovery.Check) { In = key.Home.KeyStore }], Seed, cancellation: cancellation).Classes[0].Outcome;

    /// <summary>
    /// A key that is active all the time: its dates decide when it is missed, which is known here, and not whether it can be put
    /// back. New values decide that.
    /// </summary>
    private static KeyDefinition AlwaysActive(KeyDefinition key, Instant writtenAt) => new()
    {
        Label = key.Label,
        KeyStore = key.KeyStore,
        Purpose = key.Purpose,
        SameValueAs = key.SameValueAs,
        OwnValue = key.OwnValue,
        CreatedAt = key.BornAt,
        NewValues = [.. key.NewValues.Where(at => at >= writtenAt)],
    };

    private static Plan Excerpt(AlignedKey key, DataSetDefinition dataSet, Instant? loadedAt, HashSet<KeyLabel?>? besides = null)
    {
        var labels = key.Plan.Keys.Where(other => other.Label == key.Label || besides?.Contains(other.Label) == true).ToList();
        var values = labels.Select(label => label.SameValueAs).OfType<KeyLabel>().Concat(labels.Select(label => label.Label)).ToHashSet();
        return key.Plan with
        {
            Keys = [.. key.Plan.Keys.Where(other => values.Contains(other.Label)).Select(other => AlwaysActive(other, key.WrittenAt))],
            DataSets =
            [
                dataSet with
                {
                    // With backups a version is as good as another; what its updates would notice is among the checks.
                    // Before its key is made it cannot be written.
                    Updates = loadedAt is { } load ? Schedule.On(load) : null,
                    Uses = null,
                    Opens = null,
                    Checks = key.Notices.Count == 0 ? null : Schedule.On([.. key.Notices.Select(notice => notice.At)]),
                    Backups = besides is null ? [] : dataSet.Backups,
                },
            ],
        };
    }
}
