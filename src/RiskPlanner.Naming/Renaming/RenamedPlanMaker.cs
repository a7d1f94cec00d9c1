using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Carries a renaming out in a plan: what the model of plans can say is done at moments that it finds, and what it cannot say is left under the old label, whose record then
/// stays. For one thread.
/// </summary>
internal sealed class RenamedPlanMaker(Plan before, Instant from)
{
    /// <summary>How long after the last copy under it an old record is deleted: somebody looks before whether anybody asks for it.</summary>
    private static readonly Duration Grace = Duration.FromDays(1);

    private readonly List<DatedRenameStep> _steps = [];
    private readonly List<RenameStep> _deletions = [];
    private readonly Dictionary<DataSetName, int> _places = before.DataSets.Index().ToDictionary(entry => entry.Item.Name, entry => entry.Index);
    private readonly List<DataSetDefinition> _dataSets = [.. before.DataSets];
    private readonly Dictionary<string, IReadOnlyList<string>> _followers = [];
    private readonly BackupCoverage _coverage = new(before);
    private readonly Plan _before = before;
    private Plan _plan = before;

    /// <summary>The plan as far as it is done.</summary>
    public Plan Plan => _plan with { DataSets = [.. _dataSets] };

    /// <summary>The steps so far, with their moments.</summary>
    public IReadOnlyList<DatedRenameStep> Steps => _steps;

    /// <summary>Carries the steps of one label out, but for the end of the old record.</summary>
    public void Carry(IReadOnlyList<RenameStep> steps)
    {
        _deletions.AddRange(steps.Where(step => step.Kind == RenameStepKind.Delete));
        if (steps[0].Kind != RenameStepKind.KgupAdd) return;
        var (old, next) = (new KeyLabel(steps[0].From), new KeyLabel(steps[0].To));
        if (HindranceOf(old, next) is { } hindrance)
        {
            foreach (var step in steps.Where(step => step.Kind != RenameStepKind.Delete)) _steps.Add(new(step, null, hindrance));
            return;
        }

        AddRecords(old, next);
        var ready = ReadyAt(next);
        foreach (var step in steps)
        {
            if (step.Kind == RenameStepKind.KgupAdd) _steps.Add(new(step, from, null));
            else if (step.Defines is { } defined) _steps.Add(Defined(step, defined, old, next, ready));
        }

        ComeUnder(old, next, ready);
        foreach (var move in steps.Where(step => step.DataSet is not null).GroupBy(step => step.DataSet!))
        {
            var (at, why) = Move(_places[new DataSetName(move.Key)], old, next, ready);
            _steps.AddRange(move.Select(step => new DatedRenameStep(step, at, why)));
        }
    }

    /// <summary>Deletes the old records under which nothing lies any more; what lies where is known once everything else is done.</summary>
    public void Delete()
    {
        _plan = Plan;
        var left = LastUses();
        foreach (var step in _deletions)
        {
            var old = new KeyLabel(step.From);
            var (at, why) = EndOf(old, left.GetValueOrDefault(old));
            _steps.Add(new(step, at, why));
            if (at is { } deleted) _plan = _plan with { Keys = [.. _plan.Keys.Select(key => key.Label == old && !(key.DeletedAt <= deleted) ? key with { DeletedAt = deleted } : key)] };
        }
    }

    private string? HindranceOf(KeyLabel old, KeyLabel next)
    {
        var records = _before.Keys.Where(key => key.Label == old).ToList();
        if (records.Count == 0) return $"The plan has no key {old}.";
        if (_before.Keys.Any(key => key.Label == next)) return $"The plan has a key {next} already, whose value is another one.";
        if (records.Any(key => key.DeletedAt <= from)) return $"The plan has deleted the record of {old} by then.";
        if (records.Select(key => WithoutTheRecord(key.KeyStore)).OfType<Sysplex>().FirstOrDefault() is { } apart)
            return $"{apart.Name} does not share updates (sharesUpdates): it has the new record in storage after a refresh only, and a plan has no moments for these.";
        return CoveringProfiles.Of(_before).LetCpacf(old) ? null : $"No profile of the plan lets data sets be opened under {old}, so that nothing can be copied away from it.";
    }

    /// <summary>A system that does not get a record in storage when another one of its key store makes it; null where each does.</summary>
    private Sysplex? WithoutTheRecord(string keyStore)
    {
        var members = _before.Sysplexes.Where(sysplex => sysplex.KeyStore == keyStore).ToList();
        return members.Count > 1 ? members.Find(sysplex => !sysplex.SharesUpdates) : null;
    }

    /// <summary>The new records, wherever the old ones are, and everybody who has to do with the old label.</summary>
    private void AddRecords(KeyLabel old, KeyLabel next)
    {
        var records = _before.Keys.Where(key => key.Label == old).Select(key => new KeyDefinition
        {
            Label = next, KeyStore = key.KeyStore, Purpose = key.Purpose, OwnValue = key.OwnValue, CreatedAt = from,
            CpacfExportable = key.CpacfExportable, ProhibitArchive = key.ProhibitArchive, Description = key.Description,
        });
        _plan = _plan with
        {
            Keys = [.. _plan.Keys, .. records],
            KeyManagers = [.. _plan.KeyManagers.Select(manager => Holds(manager, old) && !Holds(manager, next) ? manager with { Keys = [.. manager.Keys, new KeyLabelMask(next.Text)] } : manager)],
            KeyProfiles = WithProfile(old, next),
            People = [.. _plan.People.Select(person => RenamedPeople.With(person, old.Text, next.Text))],
        };
    }

    private static bool Holds(KeyManager manager, KeyLabel label) => manager.Keys.Any(mask => mask.Matches(label));

    /// <summary>Whoever may use the old key may use the new one, and nobody else: nothing lies under it before.</summary>
    private IReadOnlyList<KeyProfile> WithProfile(KeyLabel old, KeyLabel next)
    {
        if (CoveringProfiles.Of(_before).For(old) is not { } known) return _plan.KeyProfiles;
        var wanted = known with { Profile = new KeyLabelMask(next.Text) };
        var present = CoveringProfiles.Of(_before).For(next);
        if (present is not null && Grants(present, known)) return _plan.KeyProfiles;
        return [.. _plan.KeyProfiles.Where(profile => profile.Profile != wanted.Profile), wanted];
    }

    private static bool Grants(KeyProfile one, KeyProfile other) =>
        (one.SymCpacfWrap, one.SymCpacfReturn, one.OnlyForDataSets) == (other.SymCpacfWrap, other.SymCpacfReturn, other.OnlyForDataSets) && one.Readers.ToHashSet().SetEquals(other.Readers);

    /// <summary>From when on data comes under the new label: its key is wherever the old one is, and in a copy of each CKDS.</summary>
    private Instant ReadyAt(KeyLabel next)
    {
        var holders = _plan.KeyStoresWith(next);
        var stores = _before.KeyStores.Where(store => holders.Contains(store.Name) || (store.Follows is { } follows && holders.Contains(follows.Store))).ToList();
        var carried = stores.Select(store => store.Follows?.Schedule).OfType<Schedule>().Select(schedule => Next(schedule, from)).Append(from).Max();
        return stores.SelectMany(store => store.Backups.Select(cycle => Next(cycle.Schedule, carried)).Where(at => at > carried).Order().Take(1)).Append(carried).Max();

        // Where nothing comes any more nothing is waited for.
        Instant Next(Schedule schedule, Instant after) => schedule.Occurrences(_before.From, _before.Until).FirstOrDefault(at => at > after, after);
    }

    private DatedRenameStep Defined(RenameStep step, RenameDefinition defined, KeyLabel old, KeyLabel next, Instant ready)
    {
        switch (defined.Kind)
        {
            case RenameDefinitionKind.KeyProfile:
                return new(step, from, null);
            case RenameDefinitionKind.DataSetProfile or RenameDefinitionKind.DataClass:
                return new(step, null, $"A plan has no moments for the label that a profile or a data class gives: {defined.Name} keeps {old} in it, and the old record stays.");
        }

        // What follows the policy already, since its jobs name another faulty label too, is given this one as well.
        var moments = _followers.GetValueOrDefault(defined.Name!, [defined.Name!]).ToList().Select(name => GiveLabel(defined.Name!, name, old, next, ready)).OfType<Instant>().ToList();
        return moments.Count > 0 ? new(step, moments.Min(), null) : new(step, null, $"{defined.Name} has no cycle after {Written(ready)}, when there is a key to make copies under.");
    }

    /// <summary>Gives the jobs of a policy the new label; from when on, and null where it has no cycle any more.</summary>
    private Instant? GiveLabel(string first, string name, KeyLabel old, KeyLabel next, Instant ready)
    {
        var policy = _plan.BackupPolicies.First(policy => policy.Name == name);
        if (!RelabelledPolicies.GivesLabel(policy, old))
        {
            // The label has no effect, at whatever moment.
            _plan = _plan with { BackupPolicies = [.. _plan.BackupPolicies.Select(one => ReferenceEquals(one, policy) ? RelabelledPolicies.With(policy, old, next) : one)] };
            return from;
        }

        if (RelabelledPolicies.From(Plan, policy, old, next, ready) is not { } relabelled) return null;
        if (relabelled.Plan.BackupPolicies.Count > _plan.BackupPolicies.Count) _followers[first] = [.. _followers.GetValueOrDefault(first, [first]), relabelled.Plan.BackupPolicies[^1].Name];
        _plan = relabelled.Plan;
        for (var place = 0; place < _dataSets.Count; place++) _dataSets[place] = _dataSets[place] with { Backups = _plan.DataSets[place].Backups };
        return relabelled.At;
    }

    /// <summary>What is created, or moved by the plan itself, once there is a new key comes under that at once.</summary>
    private void ComeUnder(KeyLabel old, KeyLabel next, Instant ready)
    {
        for (var place = 0; place < _dataSets.Count; place++)
        {
            var dataSet = _dataSets[place];
            if (dataSet.KeyLabel == old && dataSet.CreatedAt > ready) dataSet = dataSet with { KeyLabel = next };
            if (dataSet.LabelChanges.Any(change => change.KeyLabel == old && change.At > ready))
                dataSet = dataSet with { LabelChanges = [.. dataSet.LabelChanges.Select(change => change.KeyLabel == old && change.At > ready ? change with { KeyLabel = next } : change)] };
            _dataSets[place] = dataSet;
        }
    }

    /// <summary>Moves a data set; when, or why not.</summary>
    private (Instant? At, string? WhyNot) Move(int place, KeyLabel old, KeyLabel next, Instant ready)
    {
        var dataSet = _dataSets[place];
        var period = dataSet.LabelPeriodsIn(_before).Last();
        if (period.Label == next) return (period.From, null);
        if (QuietTime.After(_before, dataSet, _coverage.PoliciesOf(_before.DataSets[place]), Instant.Max(ready, period.From)) is not { } quiet)
            return (null, $"Until it ends the plan leaves no quiet time in which {dataSet.Name} could be copied.");
        if (WhyNotCopied(dataSet, old, quiet) is { } why) return (null, why);
        _dataSets[place] = dataSet with { LabelChanges = [.. dataSet.LabelChanges, new LabelChange(quiet, next, LabelChangeKind.Copy)] };
        return (quiet, null);
    }

    private string? WhyNotCopied(DataSetDefinition dataSet, KeyLabel old, Instant at)
    {
        var home = HomeSysplex.Of(_before, dataSet);
        if (!home.MasterKeyLoaded || _before.KeyIn(home.KeyStore, old) is not { } key) return $"{home.Name} cannot use {old}.";
        var archived = _before.KeyStores.First(store => store.Name == home.KeyStore).ArchivedKeys;
        if (!key.ExistsAt(at) || !key.CpacfExportable || !(key.StateAt(at) is var state && (state == KeyState.Active || (state == KeyState.Archived && archived != ArchivedKeyPolicy.Fail))))
            return $"At {Written(at)} {dataSet.Name} cannot be read under {old}.";
        if (_before.Keys.Any(record => record.Label == old && record.NewValues.Any(moment => moment <= at))) return $"{old} has had a new value before {Written(at)}: whether {dataSet.Name} can be read under it then is not certain.";
        var (profiles, user) = (CoveringProfiles.Of(_before), _before.RunsAsOf(dataSet));
        return profiles.LetUse(user, old) && profiles.LetRead(user, dataSet.Name) && profiles.LetUpdate(user, dataSet.Name) ? null : $"{user}, as whom its application runs, may not copy {dataSet.Name}.";
    }

    /// <summary>By label the last moment at which data or a copy lies under it; null of those under which something lies when the plan ends, and what.</summary>
    private Dictionary<KeyLabel, LastUse> LastUses()
    {
        var uses = new Dictionary<KeyLabel, LastUse>();
        var instances = new PlanInstances(_plan, new BackupCoverage(_plan));
        foreach (var dataSet in _plan.DataSets)
        {
            foreach (var period in dataSet.LabelPeriodsIn(_plan))
            {
                var until = period.Until ?? (dataSet.DeletedAt <= _plan.Until ? dataSet.DeletedAt : null);
                Note(period.Label, until, $"{dataSet.Name} lies under it when the plan ends.");
            }

            foreach (var copies in instances.CopiesOf(dataSet))
            {
                var until = copies.Policy.CountsVersionsOf(dataSet) ? null : copies.Until + LagOf(copies.Policy);
                Note(copies.Label, until < _plan.Until ? until : null, $"Copies of {dataSet.Name} by {copies.Policy.Name} lie under it as long as the plan says anything of them.");
            }
        }

        foreach (var profile in _plan.DataSetProfiles) Note(profile.DataKey, null, $"DATAKEY of profile {profile.Profile} gives it to new data sets.");
        foreach (var dataClass in _plan.DataClasses) Note(dataClass.KeyLabel, null, $"Data class {dataClass.Name} gives it to new data sets.");
        foreach (var policy in _plan.BackupPolicies)
        {
            foreach (var step in policy.Steps) Note(step.KeyLabel, null, $"The plan keeps copies of {policy.Name} that its jobs make under it, and does not say when they end.");
        }

        return uses;

        void Note(KeyLabel? label, Instant? until, string what)
        {
            if (label is { } own) uses[own] = uses.TryGetValue(own, out var known) ? known.And(until, what) : new LastUse(until, until is null ? what : null);
        }
    }

    private static Duration LagOf(BackupPolicy policy) => policy.Steps.Select(step => step.Lag?.ToDuration() ?? Duration.Zero).Max();

    private (Instant? At, string? WhyNot) EndOf(KeyLabel old, LastUse? use)
    {
        if (_before.Keys.Where(key => key.Label == old).ToList() is not { Count: > 0 } records) return (null, $"The plan has no key {old}.");
        // What the plan itself deletes is deleted then.
        if (records.TrueForAll(key => key.DeletedAt <= _before.Until)) return (records.Max(key => key.DeletedAt), null);
        if (use?.Stays is { } stays) return (null, stays);
        var at = Instant.Max(from, use?.Until ?? from) + Grace;
        return at < _before.Until && records.TrueForAll(key => !(key.BornAt >= at)) ? (at, null) : (null, $"The plan ends before the record can be deleted, on {Written(at)}.");
    }

    private static string Written(Instant moment) => InstantPattern.General.Format(moment);

    /// <summary>Until when something lies under a label, and what lies under it when the plan ends.</summary>
    private sealed record LastUse(Instant? Until, string? Stays)
    {
        public LastUse And(Instant? until, string what) => until is { } at
            ? this with { Until = Until is { } known ? Instant.Max(known, at) : at }
            : this with { Stays = Stays ?? what };
    }
}
