using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What became of an event: whether it had an effect, and who noticed it first. Immutable.</summary>
/// <param name="NoEffect">Why it had none; null where it struck.</param>
/// <param name="At">When it was noticed; null where nothing came of it.</param>
/// <param name="By">By what.</param>
/// <param name="Through">The data set that was used; null where none was.</param>
public sealed record EventNotice(Failure? NoEffect, Instant? At, NoticedBy By, DataSetName? Through)
{
    /// <summary>What became of each event of a replay.</summary>
    internal static IReadOnlyList<EventNotice> Of(Plan plan, IReadOnlyList<Strike> strikes, IReadOnlyList<Failure?> effects, IReadOnlyList<DataSetOutcome> outcomes)
    {
        var moments = new ScheduleMoments(plan);
        var dataSets = plan.DataSets.ToDictionary(dataSet => dataSet.Name);
        return [.. strikes.Select((strike, index) => Of(strike, index < effects.Count ? effects[index] : null, Hit(strike), moments))];

        // Damaged by this event, and not by another one before or after it.
        List<DataSetDefinition> Hit(Strike strike) => [.. outcomes.Where(outcome => outcome.DamagedAt == strike.At || (outcome.DamagedAt is null && outcome.WriteHindrance is not null)).Select(outcome => dataSets[outcome.DataSet])];
    }

    private static EventNotice Of(Strike strike, Failure? noEffect, List<DataSetDefinition> dataSets, ScheduleMoments moments)
    {
        if (noEffect is not null) return new EventNotice(noEffect, null, NoticedBy.None, null);
        if (strike.Discovery == Discovery.AtOnce) return new EventNotice(noEffect, strike.At, NoticedBy.Event, null);
        EventNotice? first = null;
        foreach (var dataSet in dataSets)
        {
            if (strike.Discovery == Discovery.NextUse)
            {
                Consider(dataSet, NoticedBy.Update, moments.Of(dataSet.Updates));
                Consider(dataSet, NoticedBy.Use, moments.Of(dataSet.Uses));
            }

            Consider(dataSet, NoticedBy.Check, moments.Of(dataSet.Checks));
        }

        return first ?? new EventNotice(noEffect, null, NoticedBy.None, null);

        void Consider(DataSetDefinition dataSet, NoticedBy by, Instant[] schedule)
        {
            var next = ScheduleMoments.CountUntil(schedule, strike.At);
            if (next < schedule.Length && (first is null || schedule[next] < first.At)) first = new EventNotice(noEffect, schedule[next], by, dataSet.Name);
        }
    }
}
