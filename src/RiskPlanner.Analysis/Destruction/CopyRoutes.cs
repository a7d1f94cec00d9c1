using NodaTime;
using RiskPlanner.Analysis.Copies;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>
/// The copies of a data set that can be read without its key: what access methods wrote in clear or under another label, and block copies of when
/// it was under another label, or in clear. Once the key is gone, a policy that opens the data fails before it can drop any, so that they stay until
/// somebody deletes them; one that moves blocks goes on. For one thread.
/// </summary>
internal sealed class CopyRoutes(Plan plan, KeyLives lives, ValueKeeping keeping)
{
    private readonly BackupCoverage _coverage = new(plan);

    /// <summary>The copies of a data set that are kept when its key is deleted and do not need it.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="at">When its key is deleted.</param>
    /// <param name="alsoGone">Another key that is deleted then; null where there is none.</param>
    public IEnumerable<DestructionRoute> Of(DataSetDefinition dataSet, Instant at, KeyLabel? alsoGone = null)
    {
        var times = lives.TimesOf(dataSet);
        var destroyed = lives.TimeAfter(dataSet, at).DataSet.KeyLabel;
        return _coverage.PoliciesOf(dataSet)
            .Where(policy => policy.Schedule is not null)
            .SelectMany(policy => KeptCycles(dataSet, times, policy, at)
                .SelectMany(cycle => Kept(cycle.Steps).Where(step => (step.Target != destroyed || destroyed is null) && (step.Target != alsoGone || alsoGone is null)).Select(step => Route(dataSet, policy, cycle, step, destroyed))))
            .Concat(_coverage.PoliciesOf(dataSet).Where(policy => policy.Schedule is null).SelectMany(policy => Lagging(dataSet, policy, times, at, destroyed)));
    }

    /// <summary>A mirror that lags behind: for a while it holds what the data set was before it came under another label.</summary>
    private IEnumerable<DestructionRoute> Lagging(DataSetDefinition dataSet, BackupPolicy policy, IReadOnlyList<LabelLife> times, Instant at, KeyLabel? destroyed)
    {
        if (policy.Steps[0] is not { Lag: { } period } mirror) yield break;
        var lag = period.ToDuration();
        foreach (var time in times)
        {
            if (time is not { LeftAt: { } left, WrittenAt: { } writtenAt } || left > at || left + lag <= at || time.DataSet.KeyLabel == destroyed) continue;
            var arrives = left + lag - Duration.Epsilon;
            var end = time.DataSet.KeyLabel is { } label && keeping.KeptUntil(label, writtenAt, destroyed) is { } kept && kept < arrives ? kept : arrives;
            yield return new DestructionRoute
            {
                Kind = RouteKind.OtherCopy,
                Series = $"{mirror.Utility} secondary of {policy.Name} on {mirror.To}, {(time.DataSet.KeyLabel is { } under ? $"under {under}" : "in clear")}",
                DataSet = dataSet.Name,
                TakenAt = left,
                OpenUntil = end,
                Ending = "The mirror lags behind: then what the data set was copied to has reached it.",
            };
        }
    }

    /// <summary>
    /// The data sets of which only copies are under a label: they are still there themselves, and so are their copies under yet another label or in clear, which stay when the
    /// original's key is destroyed too.
    /// </summary>
    public IEnumerable<DestructionRoute> Originals(KeyLabel label, Instant at) => plan.DataSets
        .Select(dataSet => (Original: dataSet, Present: lives.TimeAfter(dataSet, at).DataSet))
        .Where(one => one.Original.ExistsAfter(at) && one.Present.KeyLabel != label && _coverage.PoliciesOf(one.Original).Any(policy =>
            (policy.Steps.Any(step => CopyLabels.Of(plan).OfferedTo(step) == label)
                && CopyFlow.Of(plan, HomeSysplex.Of(plan, one.Original), one.Present, policy, at).Any(step => step.Target == label))
            || (one.Original.IsEverUnder(label) && policy.Schedule is not null
                && KeptCycles(one.Original, lives.TimesOf(one.Original), policy, at).Any(cycle => Kept(cycle.Steps).Any(step => step.Target == label)))))
        .SelectMany(one => Of(one.Original, at, label).Prepend(new DestructionRoute
        {
            Kind = RouteKind.Original,
            Series = $"{one.Present.Name} itself, of which only copies are under {label}",
            DataSet = one.Present.Name,
            Ending = one.Present.KeyLabel is { } own ? $"It is under {own}: destroy that key too." : "It is in clear: overwrite it.",
        }));

    /// <summary>The cycles whose copies are kept at a moment, and when each of them is dropped although the key is gone; null where it is not.</summary>
    private List<KeptCycle> KeptCycles(DataSetDefinition dataSet, IReadOnlyList<LabelLife> times, BackupPolicy policy, Instant until)
    {
        var (home, leftOut) = (HomeSysplex.Of(plan, dataSet), MigratedTimes.LeftOut(plan, dataSet, _coverage.PoliciesOf(dataSet), policy));
        // What its key never let anybody write has no copies either, nor what is not there. Cycles before the horizon are taken to have found what there is at its beginning.
        var cycles = policy.ExistingOf(dataSet, plan.From).Select(moment => (At: moment, As: plan.From))
            .Concat(policy.Schedule!.Occurrences(plan.From, plan.Until).Where(dataSet.ExistsAt).Select(moment => (At: moment, As: moment)))
            .Select(cycle => (cycle.At, cycle.As, Time: times.FirstOrDefault(time => !(time.LeftAt < cycle.As))))
            .Where(cycle => cycle.Time?.WrittenAt <= cycle.As)
            .Select(cycle => (cycle.At, WrittenAt: cycle.Time!.WrittenAt!.Value, IsLeftOut: leftOut.Contains(cycle.At), Steps: cycle.At <= until ? StepsOf(cycle.Time, cycle.As) : []))
            .Where(cycle => !(cycle.IsLeftOut && policy.CountsVersionsOf(dataSet)))
            .ToList();
        // A cycle that does not come to its end drops nothing; where versions are counted, blocks that did not change since are not copied, and drop nothing either.
        var last = cycles.FindLastIndex(cycle => cycle.At <= until && (cycle.IsLeftOut || cycle.Steps.Count == policy.Steps.Count));
        var newest = cycles.FindLast(cycle => cycle.At <= until && !cycle.IsLeftOut && cycle.Steps.Count == policy.Steps.Count);
        var goesOn = newest.Steps is { } steps && steps.All(step => !step.OpensData) && !policy.CountsVersions;
        return [.. Expiring(dataSet, policy, until, [.. cycles.Index().Where(cycle => cycle.Item.At <= until && !cycle.Item.IsLeftOut && (cycle.Index > last - policy.Keep || (policy.CountsVersions && cycle.Item.Steps.All(step => !step.OpensData))))
            .Select(cycle => new KeptCycle(cycle.Item.At, cycle.Item.WrittenAt, cycle.Item.Steps, DroppedAt(cycle.Index), goesOn))])];

        // A cycle that leaves the data set out needs no key to come to its end.
        Instant? DroppedAt(int index) => cycles.Skip(index + policy.Keep).Where(cycle => goesOn || (cycle.IsLeftOut && cycle.At > until)).Select(cycle => (Instant?)cycle.At).FirstOrDefault();

        IReadOnlyList<FlowStep> StepsOf(LabelLife time, Instant moment) =>
        [
            .. StepOpens.Of(CopyFlow.Of(plan, home, time.DataSet, policy, moment), lives, time.WrittenAt!.Value)
                // A label that the key store of the data's home does not have writes nothing there.
                .TakeWhile(step => step.RunsAt(lives, moment) && (step.Step.Target is not { } label || plan.KeyStoresWith(label).Contains(home.KeyStore)))
                .Select(step => step.Step),
        ];
    }

    /// <summary>
    /// What DFSMShsm keeps of a data set that is deleted: the run that first misses it ends all versions but the last ones, and these end at a run some days later.
    /// EXPIREBV needs no key.
    /// </summary>
    private IEnumerable<KeptCycle> Expiring(DataSetDefinition dataSet, BackupPolicy policy, Instant until, IReadOnlyList<KeptCycle> kept)
    {
        if (policy.Expires?.Deleted is not { } limits || dataSet.DeletedAt is not { } deleted) return kept;
        var runs = policy.Schedule!.Occurrences(plan.From, plan.Until).Where(run => run > deleted).ToList();
        if (runs is not [var missed, ..]) return kept;
        Instant? lastEnds = limits.Days is { } days ? runs.Where(run => run >= missed + Duration.FromDays(days)).Select(run => (Instant?)run).FirstOrDefault() : null;
        return kept.OrderByDescending(cycle => cycle.At)
            .Select((cycle, place) => cycle with { DroppedAt = place < (limits.Versions ?? 1) ? lastEnds : missed })
            .Where(cycle => !(cycle.DroppedAt <= until))
            .Reverse();
    }

    /// <summary>What a step leaves for the next one alone is withdrawn when that has run.</summary>
    private static IEnumerable<FlowStep> Kept(IReadOnlyList<FlowStep> steps) =>
        steps.Where((step, index) => !step.Step.Withdrawn || index == steps.Count - 1);

    private DestructionRoute Route(DataSetDefinition dataSet, BackupPolicy policy, KeptCycle cycle, FlowStep step, KeyLabel? destroyed)
    {
        // Blocks are under the value that the data set was written with.
        var at = cycle.Steps.TakeWhile(other => other != step).Append(step).All(other => !other.OpensData) ? cycle.WrittenAt : Instant.Max(cycle.At, plan.From);
        var end = step.Target is { } under ? keeping.KeptUntil(under, at, destroyed) : null;
        var isDropped = cycle.DroppedAt is { } dropped && !(end <= dropped);
        if (isDropped) end = cycle.DroppedAt;
        var place = step.Step.VaultAt is { } vault ? $"{step.Step.To}, carried to {vault}" : step.Step.To;
        return new DestructionRoute
        {
            Kind = RouteKind.OtherCopy,
            Series = $"{step.Step.Utility} copies of {policy.Name} on {place}, {(step.Target is { } other ? $"under {other}" : "in clear")}",
            DataSet = dataSet.Name,
            TakenAt = cycle.At,
            OpenUntil = end,
            Ending = isDropped ? "Its retention then ends."
                : end is not null ? $"{step.Target} gets another value, and no CKDS copy with the former one is of use any more."
                : cycle.GoesOn ? $"It is kept beyond the plan's horizon: delete it{(step.Target is { } kept ? $", or destroy {kept} too" : "")}."
                : $"{policy.Name} fails without the key and drops no copy any more: delete them{(step.Target is { } key ? $", or destroy {key} too" : "")}.",
        };
    }

    /// <summary>A cycle whose copies are kept when a key is destroyed.</summary>
    /// <param name="At">When it ran.</param>
    /// <param name="WrittenAt">When the data set was written under the label that it had then.</param>
    /// <param name="Steps">Its steps that were done.</param>
    /// <param name="DroppedAt">When its copies are dropped all the same; null where that is not within the plan.</param>
    /// <param name="GoesOn">Whether its policy goes on without the key.</param>
    private sealed record KeptCycle(Instant At, Instant WrittenAt, IReadOnlyList<FlowStep> Steps, Instant? DroppedAt, bool GoesOn);
}
