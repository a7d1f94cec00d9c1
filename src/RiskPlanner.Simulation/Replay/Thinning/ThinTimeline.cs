using RiskPlanner.Simulation.Timeline;
using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Replay.Thinning;

/// <summary>
/// The operations of a plan without those that no outcome can depend on: before the first event the cycles and updates of
/// unchanged spans but for the last ones, and every read that opens nothing to keep it open; after it what comes when a data set's story has ended
/// (docs/theory/large-plans.md). What is skipped is never made.
/// </summary>
internal sealed class ThinTimeline
{
    private readonly ReplayScript _script;
    private readonly ScheduleMoments _moments;
    private readonly ThinningRules _rules;
    private readonly UnchangedSpans _spans;
    private readonly IReadOnlySet<(DataSetName DataSet, string Policy)> _whole;
    private readonly bool _toTheEnd;
    private readonly List<Instant> _observed;
    private readonly Duration _lag;
    private readonly Instant _firstStrike;
    private readonly Instant _lastStrike;
    private readonly Dictionary<DataSetName, long> _skipped = [];

    private ThinTimeline(
        ReplayScript script, ScheduleMoments moments, IReadOnlySet<(DataSetName DataSet, string Policy)> whole, bool toTheEnd, ThinningRules rules)
    {
        (_script, _moments, _whole, _rules) = (script, moments, whole, rules);
        _toTheEnd = toTheEnd || script.Between.Recovers;
        (_firstStrike, _lastStrike) = (script.Strikes[0].At, script.Strikes[^1].At);
        _spans = new UnchangedSpans(script.Plan, _firstStrike, rules);
        var dumps = rules.DumpsAreObserved ? VolumeDumpOperation.For(script.Plan, script.Strikes) : [];
        _observed = [.. dumps.Select(dump => dump.At).Where(at => at <= _firstStrike), _firstStrike];
        _lag = rules.LagsAreCaughtUp ? LongestLag(script.Plan) : Duration.Zero;
    }

    /// <summary>How many operations were made.</summary>
    public long Replayed { get; private set; }

    /// <summary>How many backup cycles and updates of a data set were left out.</summary>
    public IReadOnlyDictionary<DataSetName, long> Skipped => _skipped;

    /// <summary>A script with the operations that it needs.</summary>
    /// <param name="script">The script of a plan, without operations.</param>
    /// <param name="moments">The moments of the plan's schedules.</param>
    /// <param name="whole">Which policies of which data sets run all their cycles, because those break off half-way.</param>
    /// <param name="toTheEnd">Whether everything after the first event runs, because a loss is discovered later than its data set's schedules have it.</param>
    /// <param name="rules">What is skipped.</param>
    public static (ReplayScript Script, ThinTimeline Thinning) For(
        ReplayScript script, ScheduleMoments moments, IReadOnlySet<(DataSetName DataSet, string Policy)> whole, bool toTheEnd, ThinningRules rules)
    {
        var timeline = new ThinTimeline(script, moments, whole, toTheEnd, rules);
        var operations = PlanTimeline.InOrder(timeline.Unordered());
        timeline.Replayed = operations.Count;
        return (script with { Operations = operations }, timeline);
    }

    private IEnumerable<Operation> Unordered()
    {
        var coverage = new BackupCoverage(_script.Plan);
        foreach (var dataSet in _script.Plan.DataSets)
        {
            foreach (var operation in Of(dataSet, coverage.PoliciesOf(dataSet))) yield return operation;
        }

        var end = _script.Plan.DataSets.Select(dataSet => _script.Discoveries[dataSet.Name]).Append(_lastStrike).Max();
        foreach (var operation in PlanTimeline.OfKeys(_script.Plan, _moments).Where(operation => (_toTheEnd || operation.At <= end) && (_rules.KeyDatesAreSeen || operation is not KeyDateOperation))) yield return operation;
        foreach (var dump in VolumeDumpOperation.For(_script.Plan, _script.Strikes)) yield return dump;
    }

    private IEnumerable<Operation> Of(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        var spans = _spans.BeginningsOf(dataSet, policies);
        var updates = new UpdateSelection(_moments.UpdatesOf(dataSet), _firstStrike);
        if (_rules.SpansKeepTheirLastUpdate) updates.TakeLastOf(spans);
        foreach (var moment in _observed) updates.TakeWithin(moment - _lag, moment);
        foreach (var change in dataSet.LabelChanges) updates.TakeLastUntil(change.At);
        // Of what is never written to, the copies that are there at the beginning hold the first load.
        if (policies.Any(policy => policy.Existing.Count > 0)) updates.TakeLastUntil(_script.Plan.From);
        var cycles = new List<Operation>();
        var skipped = 0L;
        foreach (var policy in policies)
        {
            var (first, moments) = _moments.CyclesOf(policy, dataSet);
            var taken = 0;
            foreach (var index in CyclesOf(dataSet, policy, moments, spans))
            {
                updates.TakeLastUntil(moments[index]);
                cycles.Add(new BackupOperation(moments[index], dataSet, policy, first + index));
                taken++;
            }

            var before = ScheduleMoments.CountUntil(moments, _firstStrike);
            skipped += before - taken;
            for (var index = before; index < moments.Length && IsBeforeTheEnd(dataSet, moments[index]); index++)
                cycles.Add(new BackupOperation(moments[index], dataSet, policy, first + index));
        }

        _skipped[dataSet.Name] = skipped + updates.Skipped;
        foreach (var (number, at) in updates.Taken) yield return new UpdateOperation(at, dataSet, number);
        foreach (var (number, at) in updates.Later.TakeWhile(update => IsBeforeTheEnd(dataSet, update.At))) yield return new UpdateOperation(at, dataSet, number);
        foreach (var existing in ExistingCopiesOperation.Of(_script.Plan, dataSet, policies)) yield return existing;
        foreach (var cycle in cycles) yield return cycle;
        foreach (var deletion in DeletionOperation.Of(_script.Plan, dataSet).Where(deletion => IsBeforeTheEnd(dataSet, deletion.At))) yield return deletion;
        foreach (var relabelling in RelabelOperation.Of(_script.Plan, dataSet).Where(relabelling => IsBeforeTheEnd(dataSet, relabelling.At))) yield return relabelling;
        foreach (var move in Migrations.Of(dataSet, policies, _moments, _script.Plan.Until).Where(move => IsBeforeTheEnd(dataSet, move.At))) yield return move;
        foreach (var at in _moments.Of(dataSet, dataSet.Opens).Where(at => IsBeforeTheEnd(dataSet, at))) yield return new OpenOperation(at, dataSet);
        // Who reads and checks after the first event may be the first to notice.
        foreach (var at in After(_moments.Of(dataSet, dataSet.Uses)).TakeWhile(at => IsBeforeTheEnd(dataSet, at))) yield return new UseOperation(at, dataSet, IsCheck: false);
        foreach (var at in After(_moments.Of(dataSet, dataSet.Checks)).TakeWhile(at => IsBeforeTheEnd(dataSet, at))) yield return new UseOperation(at, dataSet, IsCheck: true);
    }

    private IEnumerable<Instant> After(Instant[] schedule) => schedule.Skip(ScheduleMoments.CountUntil(schedule, _firstStrike));

    /// <summary>Which cycles up to the first event run: of each span the last ones, as many as are kept.</summary>
    private IEnumerable<int> CyclesOf(DataSetDefinition dataSet, BackupPolicy policy, IReadOnlyList<Instant> moments, IReadOnlyList<Instant> spans)
    {
        var kept = policy.Keep + _rules.CyclesBeyondKept;
        // Which versions there are depends on what was written since when, and on days, where a policy looks at these. Names of copies come round: where so many are kept, a new one can meet an old one.
        // Through an inventory that is restored from a backup older copies may be found, and younger ones not.
        // So does which cycles make a copy where a data set is migrated now and then.
        var isWhole = dataSet.Migrates is not null || _script.Plan.InventoriesOf(policy).Count > 0 || (policy.CountsVersions && _rules.CountedVersionsRunWhole) || policy.Keep >= CopyNames.Generations || _whole.Contains((dataSet.Name, policy.Name));
        var begin = 0;
        for (var span = 0; span < spans.Count; span++)
        {
            var end = ScheduleMoments.CountUntil(moments, span < spans.Count - 1 ? spans[span + 1] - Duration.Epsilon : _firstStrike);
            for (var index = isWhole ? begin : Math.Max(begin, end - kept); index < end; index++) yield return index;
            begin = end;
        }
    }

    /// <summary>
    /// Whether something can happen before recovery ends the data set's story: what happens in the moment of an event does, and what
    /// would happen at the last moment of discovery is what discovers.
    /// </summary>
    private bool IsBeforeTheEnd(DataSetDefinition dataSet, Instant at) => _toTheEnd || at <= _lastStrike || at <= _script.Discoveries[dataSet.Name];

    private static Duration LongestLag(Plan plan) => plan.BackupPolicies
        .SelectMany(policy => policy.Steps)
        .Select(step => step.Lag?.ToDuration() ?? Duration.Zero)
        .Append(Duration.Zero)
        .Max();
}
