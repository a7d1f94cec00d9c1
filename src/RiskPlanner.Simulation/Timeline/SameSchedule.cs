using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>Schedules are the same when period, first moment and dates are: a plan's file makes one for each place where it stands.</summary>
internal sealed class SameSchedule : IEqualityComparer<Schedule>
{
    /// <summary>The only one.</summary>
    public static SameSchedule Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Schedule? x, Schedule? y) => ReferenceEquals(x, y)
        || (x is not null && y is not null && Equals(x.Every, y.Every) && x.First == y.First && x.Dates.SequenceEqual(y.Dates));

    /// <inheritdoc/>
    public int GetHashCode(Schedule obj) => HashCode.Combine(obj.Every, obj.First, obj.Dates.Count);
}
