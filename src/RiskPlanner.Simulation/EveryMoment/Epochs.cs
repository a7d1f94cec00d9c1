using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// The stretches of a plan in which its keys and levels stay as they are: within one, jobs end as the jobs before them, whoever notices goes on noticing, and
/// copies of one series differ in nothing but what they hold. Immutable.
/// </summary>
internal sealed class Epochs
{
    private readonly List<Instant> _beginnings;

    /// <summary>The epochs of a plan.</summary>
    public Epochs(Plan plan, ScheduleMoments schedules)
    {
        var found = new HashSet<Instant>();
        foreach (var operation in PlanTimeline.ChangesOfKeys(plan, schedules))
        {
            if (operation is not (KeyRecordOperation or KeyDateOperation)) continue;
            // What happens to a record comes after the jobs of its moment, but for its making.
            found.UnionWith([operation.At, operation.At + Duration.Epsilon]);
            // Who could not write before can from the next update on, so that there is something to notice.
            foreach (var dataSet in plan.DataSets)
            {
                var updates = schedules.Of(dataSet.Updates);
                var next = ScheduleMoments.CountUntil(updates, operation.At - Duration.Epsilon);
                if (next < updates.Length) found.Add(updates[next]);
            }
        }

        foreach (var change in plan.Sysplexes.SelectMany(sysplex => sysplex.LevelChanges)) found.UnionWith([change.At, change.At + Duration.Epsilon]);
        // What was carried away before stays under other keys than what is made after.
        foreach (var rekey in plan.Tapes.SelectMany(tape => tape.Rekeys)) found.UnionWith([rekey.At, rekey.At + Duration.Epsilon]);
        _beginnings = [.. found.Where(at => at > plan.From && at <= plan.Until).Order()];
    }

    /// <summary>Whether keys and levels stay as they are all the time.</summary>
    public bool IsOne => _beginnings.Count == 0;

    /// <summary>The number of the epoch that a moment is in, 0 for the first.</summary>
    public int Of(Instant moment) => _beginnings.Count == 0 ? 0 : ScheduleMoments.CountUntil(_beginnings, moment);
}
