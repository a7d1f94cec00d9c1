using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// The moments at which what becomes of data sets can change, were an event to strike then: each at which something happens, shifted by what
/// lies between a cause and what is seen of it (docs/theory/every-moment.md). From one to the next, the first included and the second not,
/// nothing changes. Pure.
/// </summary>
internal static class CriticalMoments
{
    /// <summary>The critical moments of some data sets, ascending, each once, within a plan's horizon and its beginning with them.</summary>
    /// <param name="plan">The part of a plan that decides about the data sets, as it runs on.</param>
    /// <param name="dataSets">The data sets of which schedules and cycles count.</param>
    /// <param name="schedules">The moments of the plan's schedules.</param>
    /// <param name="until">The end of the horizon, which is critical where an event can strike at it.</param>
    /// <param name="withKeys">Whether what happens to keys and key stores counts.</param>
    public static Instant[] Of(Plan plan, IReadOnlyList<DataSetDefinition> dataSets, ScheduleMoments schedules, Instant until, bool withKeys = true)
    {
        var coverage = new BackupCoverage(plan);
        var policies = dataSets.SelectMany(coverage.PoliciesOf).ToHashSet<BackupPolicy>(ReferenceEqualityComparer.Instance);
        // Of schedules, which come in order, and of all else.
        var ascending = new HashSet<Instant[]>(ReferenceEqualityComparer.Instance);
        var found = new HashSet<Instant> { plan.From, plan.From + Duration.Epsilon };
        foreach (var dataSet in dataSets)
        {
            ascending.UnionWith([schedules.Of(dataSet.Updates), schedules.Of(dataSet.Uses), schedules.Of(dataSet.Checks), schedules.Of(dataSet.Opens)]);
            found.Add(dataSet.BeginsIn(plan));
            if (dataSet.DeletedAt is { } deleted) found.UnionWith([deleted, deleted + Duration.Epsilon]);
            found.UnionWith(Migrations.Of(dataSet, coverage.PoliciesOf(dataSet), schedules, plan.Until).SelectMany(move => new[] { move.At, move.At + Duration.Epsilon }));
            found.UnionWith(dataSet.LabelChanges.SelectMany(change => new[] { change.At, change.At + Duration.Epsilon }));
        }

        ascending.UnionWith(policies.Select(policy => schedules.Of(policy.Schedule)));
        ascending.UnionWith(plan.Inventories.SelectMany(inventory => inventory.Backups).Select(cycle => schedules.Of(cycle.Schedule)));
        if (withKeys)
        {
            ascending.UnionWith(plan.KeyStores.SelectMany(store => store.Backups).Select(cycle => schedules.Of(cycle.Schedule)));
            foreach (var operation in PlanTimeline.ChangesOfKeys(plan, schedules))
            {
                found.Add(operation.At);
                // What happens to a record at the moment of a strike happens before it; a date that passes then is seen as it is from then on.
                if (operation.ChangesKeys || operation is KeyDateOperation) found.Add(operation.At + Duration.Epsilon);
            }
        }

        foreach (var at in plan.Sysplexes.SelectMany(sysplex => sysplex.LevelChanges).Select(change => change.At)) found.UnionWith([at, at + Duration.Epsilon]);
        foreach (var at in plan.Tapes.SelectMany(tape => tape.Rekeys).Select(rekey => rekey.At)) found.UnionWith([at, at + Duration.Epsilon]);
        found.UnionWith(BeforePlannedEnds(plan));
        List<Duration> lags = [.. policies.SelectMany(policy => policy.Steps).Select(step => step.Lag?.ToDuration() ?? Duration.Zero).Where(lag => lag > Duration.Zero).Distinct()];
        if (lags.Count > 0)
        {
            foreach (var moments in ascending) found.UnionWith(moments);
            ascending.Clear();
        }

        // What an event opens is migrated a while later: before then jobs find it on its volume, and afterwards not.
        foreach (var dataSet in dataSets.Where(dataSet => dataSet.Migrates is not null))
        {
            var after = dataSet.Migrates!.After.ToDuration();
            var jobs = coverage.PoliciesOf(dataSet).Select(policy => policy.Schedule).Concat([dataSet.Updates, dataSet.Uses, dataSet.Checks]).SelectMany(schedule => schedules.Of(schedule));
            foreach (var at in jobs) found.UnionWith([at - after, at - after + Duration.Epsilon]);
        }

        foreach (var lag in lags)
        {
            // What was written a lag ago has just arrived; what is written now has arrived when, a lag later, somebody looks.
            foreach (var at in found.ToList()) found.UnionWith([at + lag, at + lag + Duration.Epsilon, at - lag, at - lag + Duration.Epsilon]);
        }

        return [.. ascending.Aggregate(found.Order().ToArray(), Union).Where(at => at >= plan.From && at <= until)];
    }

    /// <summary>What is in either of two that ascend, once.</summary>
    internal static Instant[] Union(Instant[] one, Instant[] other)
    {
        if (other.Length == 0) return one;
        var union = new List<Instant>(one.Length + other.Length);
        for (var (left, right) = (0, 0); left < one.Length || right < other.Length;)
        {
            var next = right >= other.Length || (left < one.Length && one[left] <= other[right]) ? one[left++] : other[right++];
            if (union.Count == 0 || union[^1] != next) union.Add(next);
        }

        return [.. union];
    }

    /// <summary>
    /// An outage that the plan ends by itself soon lasts no longer than until then: in the time that the act would take, another way can become
    /// the slower one from minute to minute, since acts take whole minutes.
    /// </summary>
    private static IEnumerable<Instant> BeforePlannedEnds(Plan plan)
    {
        foreach (var (planned, action) in plan.Keys.SelectMany(key => new[] { (At: key.ActiveFrom, RecoveryAction.ChangeKeyDate), (At: key.Recalled, RecoveryAction.RecallKey) }))
        {
            if (planned is not { } at || RecoveryActions.Of(action).Takes is not { } takes) continue;
            for (var before = Duration.Zero; before <= takes; before += Duration.FromMinutes(1))
            {
                yield return at - before;
                yield return at - before + Duration.Epsilon;
            }
        }
    }
}
