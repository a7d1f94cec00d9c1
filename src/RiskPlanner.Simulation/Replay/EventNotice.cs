using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What became of an event: whether it had an effect, and who noticed it first. Immutable.</summary>
/// <param name="NoEffect">Why it had none; null where it struck.</param>
/// <param name="At">When it was noticed; null where nothing came of it.</param>
/// <param name="By">By what.</param>
/// <param name="Through">The data set that was worked on; null where none was.</param>
public sealed record EventNotice(Failure? NoEffect, Instant? At, NoticedBy By, DataSetName? Through)
{
    /// <summary>What became of each event of a replay that has ended.</summary>
    internal static IReadOnlyList<EventNotice> Of(ReplayCourse course)
    {
        var moments = new ScheduleMoments(course.Script.Plan);
        return [.. course.Script.Strikes.Select((strike, index) => Of(course, strike, index, moments))];
    }

    private static EventNotice Of(ReplayCourse course, Strike strike, int index, ScheduleMoments moments)
    {
        var noEffect = index < course.Effects.Count ? course.Effects[index] : null;
        if (noEffect is not null) return new EventNotice(noEffect, null, NoticedBy.None, null);
        if (strike.Way is Discovery.AtOnce or Discovery.Time)
            return new EventNotice(noEffect, Instant.Max(strike.At, strike.DiscoveredAt ?? strike.At), NoticedBy.Event, null);
        var first = course.State.Notices.FirstOf(index) ?? (strike.Way == Discovery.NextUse ? NextWrite(course, index, strike, moments) : null);
        return first is null ? new EventNotice(noEffect, null, NoticedBy.None, null) : new EventNotice(noEffect, first.At, first.By, first.Through);
    }

    /// <summary>What can be read and not be written is told before anybody writes: he who does notices.</summary>
    private static Notice? NextWrite(ReplayCourse course, int index, Strike strike, ScheduleMoments moments)
    {
        Notice? first = null;
        foreach (var dataSet in course.Script.Plan.DataSets.Where(dataSet => course.State.Damage.Of(dataSet).ToWrite?.Strike == index))
        {
            var updates = moments.Of(dataSet, dataSet.Updates);
            var next = ScheduleMoments.CountUntil(updates, strike.At);
            if (next < updates.Length && (first is null || updates[next] < first.At)) first = new Notice(updates[next], NoticedBy.Update, dataSet.Name);
        }

        return first;
    }
}
