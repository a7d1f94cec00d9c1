using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// Whose loss is discovered next. What an event has damaged is discovered when somebody first needs what is gone
/// (docs/theory/replay.md, "Who notices"); at a data set that it has left alone somebody looks when its own schedule has him do so.
/// With several events it is the moment by which all of them have struck and been noticed. For one replay and one thread.
/// </summary>
internal sealed class DiscoveryQueue(ReplayScript script, CourseProgress progress)
{
    private readonly ScheduleMoments _moments = script.Moments ?? new(script.Plan);
    private Queue<(DataSetDefinition DataSet, Instant At, bool IsAfterJobs)>? _ordered;
    private readonly List<Gap> _noticedByJobs = [];
    private Instant? _lookedAhead;
    private DataSetName? _first;

    private ReplayState State => progress.State;

    private NoticeBoard Board => State.Notices;

    /// <summary>Of those that are discovered at one moment the one that comes first; null for the plan's order.</summary>
    public DataSetName? First
    {
        set
        {
            if (value != _first) (_first, _ordered) = (value, null);
        }
    }

    /// <summary>Whether something is gone that somebody may still notice.</summary>
    public bool HasOpenLosses => Board.HasOpen;

    /// <summary>The data set whose loss is discovered next, where that is not after a moment.</summary>
    public (DataSetDefinition DataSet, Instant At)? Next(Instant limit)
    {
        _ordered ??= new(script.Plan.DataSets.Where(progress.IsPending).Select(dataSet => (DataSet: dataSet, At: script.Between.Recovers ? NoticedAt(dataSet) : DueOf(dataSet)))
            .Where(due => due.At < Instant.MaxValue).Select(due => (due.DataSet, due.At, IsAfterJobs: IsNoticedByJob(due.DataSet, due.At)))
            .OrderBy(due => due.At).ThenBy(due => due.IsAfterJobs).ThenBy(due => due.DataSet.Name != _first));
        if (!_ordered.TryPeek(out var next) || next.At > limit || (next.IsAfterJobs && next.At == limit)) return null;
        return (next.DataSet, next.At);
    }

    /// <summary>
    /// Whether a job that failed at that very moment is what noticed. The other jobs of the moment run before anybody recovers, so
    /// that the order in which a plan lists its data sets decides nothing.
    /// </summary>
    private bool IsNoticedByJob(DataSetDefinition dataSet, Instant at)
    {
        var damage = State.Damage.Of(dataSet);
        foreach (var gap in new[] { damage.Content, damage.Access, damage.ToWrite })
        {
            if (gap is { } known && Board.Of(known) is { By: NoticedBy.Job } notice && notice.At == at) return true;
        }

        return false;
    }

    /// <summary>What became of the next one is told.</summary>
    public void MarkDiscovered()
    {
        if (script.Between.Recovers) _ordered = null;
        else _ordered?.Dequeue();
    }

    /// <summary>What is damaged may have changed.</summary>
    public void Looked()
    {
        (_ordered, _lookedAhead) = (null, null);
        foreach (var dataSet in script.Plan.DataSets)
        {
            if (!progress.IsPending(dataSet)) continue;
            var damage = State.Damage.Of(dataSet);
            foreach (var gap in new[] { damage.Content, damage.Access, damage.ToWrite })
            {
                if (gap is { } known && Looks(known.Strike)) Board.Open(known);
            }
        }
    }

    /// <summary>Lets everybody who works on data sets at a moment notice, before anything of that moment is done.</summary>
    public void LookAhead(Instant moment)
    {
        if (_lookedAhead == moment || !Board.HasOpen) return;
        _lookedAhead = moment;
        for (var index = progress.Operations; index < script.Operations.Count && script.Operations[index].At == moment; index++) Note(script.Operations[index]);
    }

    /// <summary>What somebody who reads, writes, checks or opens a data set would notice by it.</summary>
    public void Note(Operation operation)
    {
        var (dataSet, by) = operation switch
        {
            UpdateOperation update => (update.DataSet, NoticedBy.Update),
            UseOperation use => (use.DataSet, use.IsCheck ? NoticedBy.Check : NoticedBy.Use),
            OpenOperation open => (open.DataSet, NoticedBy.Open),
            _ => (null, NoticedBy.None),
        };
        if (dataSet is null || !progress.IsPending(dataSet) || State.VersionsOf(dataSet.Name).Count == 0) return;
        if (progress.Renewal.IsHeld(dataSet.Name) || !State.World.IsRunning(State.HomeOf(dataSet).Name)) return;
        var damage = State.Damage.Of(dataSet);
        var opens = by is NoticedBy.Check or NoticedBy.Open || !State.World.IsHeldOpen(State.AddressOf(dataSet));
        if (damage.Content is { } content && (by != NoticedBy.Open || content.Kind != GapKind.Content)) Note(content, operation.At, by, dataSet);
        if (damage.Access is { } access && opens) Note(access, operation.At, by, dataSet);
        if (damage.ToWrite is { } write && opens && by is NoticedBy.Update or NoticedBy.Open) Note(write, operation.At, by, dataSet);
    }

    /// <summary>
    /// What a mirror notices of the event that has just struck: it is suspended, with an alert, when one of its two media is gone, and takes over where mirrors do. One that
    /// was suspended before says nothing again.
    /// </summary>
    public void NoteSuspendedMirrors()
    {
        var (index, strike) = (State.Strikes - 1, script.Strikes[State.Strikes - 1]);
        var gap = new Gap(index, GapKind.Medium, "");
        if (!(strike.Way == Discovery.NextUse || (strike.Way == Discovery.Check && script.Between.MirrorsTakeOver)) || Board.Of(gap) is not null) return;
        foreach (var dataSet in script.Plan.DataSets)
        {
            foreach (var mirror in State.CopiesOf(dataSet.Name).Where(copy => copy.Continuous))
            {
                var from = mirror.StepIndex == 0 ? State.AsIs(dataSet).Volume : mirror.Policy.Steps[mirror.StepIndex - 1].To;
                var lost = new[] { Board.OfMedium(from), Board.OfMedium(mirror.Address.Medium) };
                if (!lost.Contains(gap) || !Array.TrueForAll(lost, end => end is null || end == gap)) continue;
                Board.Note(gap, new Notice(strike.At, NoticedBy.Event, dataSet.Name));
                _ordered = null;
                return;
            }
        }
    }

    /// <summary>What is noticed by a job that has just failed.</summary>
    public void NoteFailure(Operation operation)
    {
        if (State.JobFailure is not { } failed || State.Strikes == 0) return;
        switch (operation)
        {
            case BackupOperation backup when GapOf(backup, failed.Failure, failed.Step) is { } gap:
                Note(gap, operation.At, NoticedBy.Job, backup.DataSet);
                break;
            case RelabelOperation relabelling when GapOf(relabelling, failed.Failure) is { } gap:
                Note(gap, operation.At, NoticedBy.Job, relabelling.DataSet);
                break;
            case CkdsCopyOperation { Cycle.On: { } medium } when failed.Failure.Cause == Cause.MediumLost && Board.OfMedium(medium) is { } lost:
                Note(lost, operation.At, NoticedBy.Job, null);
                break;
            case InventoryBackupOperation { Inventory.Name: var inventory } when failed.Failure.Cause == Cause.InventoryLost && GapOfInventory(inventory) is { } gone:
                Note(gone, operation.At, NoticedBy.Job, null);
                break;
            case InventoryBackupOperation backup when failed.Failure.Cause == Cause.MediumLost && backup.Inventory.Backups[backup.Place].On is { } to && Board.OfMedium(to) is { } written:
                Note(written, operation.At, NoticedBy.Job, null);
                break;
            case CkdsCopyOperation { KeyStore.Name: var store } when failed.Failure.Cause == Cause.CkdsLost && LastOn(store) is { } strike:
                Note(new Gap(strike, GapKind.CkdsOnDisk, store), operation.At, NoticedBy.Job, null);
                break;
        }
    }

    private Gap? GapOf(BackupOperation backup, Failure failure, int step)
    {
        var damage = State.Damage.Of(backup.DataSet);
        var source = step == 0 ? State.AsIs(backup.DataSet).Volume : backup.Policy.Steps[step - 1].To;
        switch (failure.Cause)
        {
            case Cause.DataSetNotFound or Cause.NotCataloged:
                return step == 0 && IsNamedBy(backup) && damage.Content is { Kind: GapKind.Missing } missing ? missing : null;
            case Cause.MediumLost or Cause.ArrayLocked or Cause.ArrayKeyLost:
                return Board.OfMedium(source) ?? Board.OfMedium(backup.Policy.Steps[step].To);
            case Cause.KeyServerDown or Cause.KeyServerLost or Cause.ManagerKeyMissing:
                return failure.KeyManager is { } manager && LastOnServer(manager) is { } strike ? new Gap(strike, GapKind.KeyServer, manager) : null;
            case Cause.PrivateKeyNotFound or Cause.PrivateKeyLost:
                return failure.Label is { } pair && LastOn(pair.Text) is { } struck ? new Gap(struck, GapKind.PrivateKey, pair.Text) : null;
            case Cause.InventoryLost when failure.Inventory is { } inventory:
                return GapOfInventory(inventory);
            case Cause.NoKeyAccess when failure.Label is { } closed && backup.Policy.Steps[step].RsaKeyLabel == closed:
                return AccessToDumpsTaken(backup, closed) is { } since ? new Gap(since, GapKind.PrivateKey, closed.Text) : null;
            // A job that may not, as the plan has it, fails on every night: nobody learns anything new by it.
            case Cause.NoDataSetAccess when !CoveringProfiles.Of(State.Plan).LetRead(backup.Policy.RunsAs, backup.DataSet.Name):
            case Cause.NoKeyAccess when failure.Label is { } refused && !CoveringProfiles.Of(State.Plan).LetUse(backup.Policy.RunsAs, refused):
                return null;
            case Cause.NoDataSetAccess:
                return damage.Access ?? (AccessTaken(backup) is { } taken ? new Gap(taken, GapKind.DataSetAccess, backup.DataSet.Name.Text) : null);
            case var _ when failure.Label is { } label:
                return Board.Of(label, backup.Policy.RunsAs) ?? (label == State.AsIs(backup.DataSet).KeyLabel ? damage.Access ?? damage.ToWrite : null);
            default:
                return damage.Access;
        }
    }

    /// <summary>What is gone where an inventory is: it by an event of its own, or the volume that it lies on.</summary>
    private Gap? GapOfInventory(string inventory) => LastOn(inventory) is { } strike
        ? new Gap(strike, GapKind.Inventory, inventory)
        : Board.OfMedium(State.Plan.Inventories.First(candidate => candidate.Name == inventory).On);

    /// <summary>What the job that encrypts a data set anew notices when it fails.</summary>
    private Gap? GapOf(RelabelOperation relabelling, Failure failure)
    {
        var damage = State.Damage.Of(relabelling.DataSet);
        return failure.Cause switch
        {
            Cause.DataSetNotFound or Cause.NotCataloged => damage.Content is { Kind: GapKind.Missing } missing ? missing : null,
            Cause.MediumLost or Cause.ArrayLocked or Cause.ArrayKeyLost => Board.OfMedium(State.AsIs(relabelling.DataSet).Volume),
            var _ when failure.Label is { } label && label != State.AsIs(relabelling.DataSet).KeyLabel => Board.Of(label, State.Plan.RunsAsOf(relabelling.DataSet)),
            _ => damage.Access ?? damage.ToWrite,
        };
    }

    /// <summary>Whether a cycle fails where its data set is missing: not where that is chosen by a mask, or by the utility.</summary>
    private static bool IsNamedBy(BackupOperation backup) =>
        BackupUtilities.Find(backup.Policy.Steps[0].Utility) is { ChoosesByItself: false, Continuous: false } && !backup.Policy.AppliesTo.Any(mask => mask.Matches(backup.DataSet.Name));

    /// <summary>Which event took from a job's user the access to its data set that the plan gives him; null where none did.</summary>
    private int? AccessTaken(BackupOperation backup)
    {
        if (backup.Policy.RunsAs is not { } user || CoveringProfiles.Of(State.Plan).For(backup.DataSet.Name) is not { } profile || !profile.LetsRead(user)) return null;
        return LastOn(user) ?? LastOn(profile.Profile.Text);
    }

    /// <summary>Which event took from a job's user the use of an RSA key that the plan gives him; null where none did.</summary>
    private int? AccessToDumpsTaken(BackupOperation backup, KeyLabel pair)
    {
        if (backup.Policy.RunsAs is not { } user || CoveringProfiles.Of(State.Plan).For(pair) is not { } profile || !profile.LetsDump(user)) return null;
        return LastOn(user) ?? LastOn(profile.Profile.Text);
    }

    /// <summary>The last event on a tape key server, or on one of the private keys that it holds.</summary>
    private int? LastOnServer(string manager)
    {
        var keys = script.Plan.KeyManagers.First(candidate => candidate.Name == manager).AllTapeKeys.ToHashSet();
        var strikes = script.Strikes.Take(State.Strikes).ToList();
        var last = strikes.FindLastIndex(strike => strike.Target == manager || (strike.Threat.Target == ThreatTarget.TapeKey && keys.Contains(strike.Target)));
        return last < 0 ? null : last;
    }

    private int? LastOn(string target)
    {
        for (var index = State.Strikes - 1; index >= 0; index--)
        {
            if (script.Strikes[index].Target == target) return index;
        }

        return null;
    }

    private bool Looks(int strike) => script.Strikes[strike].Way is Discovery.NextUse or Discovery.Check;

    private void Note(Gap gap, Instant at, NoticedBy by, DataSetDefinition? through)
    {
        var looks = script.Strikes[gap.Strike].Way switch
        {
            Discovery.NextUse => true,
            Discovery.Check => by == NoticedBy.Check,
            _ => false,
        };
        if (!looks || Board.Of(gap) is not null) return;
        Board.Note(gap, new Notice(at, by, through?.Name));
        if (script.Between.Recovers && by == NoticedBy.Job && gap.Kind is GapKind.Key or GapKind.CkdsOnDisk) _noticedByJobs.Add(gap);
        _ordered = null;
    }

    /// <summary>What jobs have noticed of keys and key stores since this was asked last.</summary>
    public IReadOnlyList<Gap> TakeNoticedByJobs()
    {
        if (_noticedByJobs.Count == 0) return [];
        Gap[] taken = [.. _noticedByJobs];
        _noticedByJobs.Clear();
        return taken;
    }

    /// <summary>What a data set lacks since events and nobody has looked at, with the moment at which that was noticed; the end of time where it was not.</summary>
    public IReadOnlyList<(Gap Gap, Instant At)> Lacks(DataSetDefinition dataSet)
    {
        var damage = State.Damage.Of(dataSet);
        var lacks = new List<(Gap Gap, Instant At)>();
        foreach (var gap in new[] { damage.Content, damage.Access, damage.ToWrite })
        {
            if (gap is { } known && known.Strike < State.Strikes && !progress.Renewal.IsHandled(dataSet.Name, known)) lacks.Add((known, NoticedAt(dataSet, known)));
        }

        return lacks;
    }

    private Instant NoticedAt(DataSetDefinition dataSet) =>
        progress.Renewal.IsHeld(dataSet.Name) ? Instant.MaxValue : Lacks(dataSet).Select(lack => lack.At).Append(Instant.MaxValue).Min();

    private Instant NoticedAt(DataSetDefinition dataSet, Gap gap)
    {
        var strike = script.Strikes[gap.Strike];
        var takesOver = script.Between.MirrorsTakeOver && gap.Kind == GapKind.Medium && strike.Discovery != Discovery.Never && State.CopiesOf(dataSet.Name).Exists(copy => copy.Continuous);
        return strike.Way switch
        {
            Discovery.AtOnce => strike.At,
            _ when takesOver => strike.At,
            Discovery.Time => strike.DiscoveredAt ?? strike.At,
            Discovery.Never => Instant.MaxValue,
            _ => Board.Of(gap)?.At ?? Instant.MaxValue,
        };
    }

    /// <summary>When the loss of a data set is discovered, as far as is known; the end of time while it is not.</summary>
    private Instant DueOf(DataSetDefinition dataSet)
    {
        // Where nothing shall be discovered, nobody looks.
        if (script.Discoveries[dataSet.Name] == Instant.MaxValue) return Instant.MaxValue;
        var damage = State.Damage.Of(dataSet);
        var due = Instant.MinValue;
        for (var index = 0; index < script.Strikes.Count; index++) due = Instant.Max(due, DueOf(dataSet, damage, index));
        return due;
    }

    private Instant DueOf(DataSetDefinition dataSet, DamageWatch.Damage damage, int index)
    {
        var strike = script.Strikes[index];
        // What comes out later, at a refresh, is found when somebody looks again.
        var content = damage.Content?.Strike == index && damage.ContentAt == strike.At ? damage.Content : null;
        var access = damage.Access?.Strike == index && damage.AccessSeenAt == strike.At ? damage.Access : null;
        if (strike.Way is not (Discovery.NextUse or Discovery.Check) || (content ?? access) is null) return DiscoveryTimes.LookOf(script.Plan, _moments, strike, dataSet);
        Instant? first = null;
        foreach (var gap in new[] { content, access })
        {
            if (gap is { } known && Board.Of(known) is { } notice && !(notice.At >= first)) first = notice.At;
        }

        // While nobody has noticed, it is told at the plan's end at the latest.
        return first ?? DiscoveryTimes.EndOf(script.Plan, strike);
    }
}
