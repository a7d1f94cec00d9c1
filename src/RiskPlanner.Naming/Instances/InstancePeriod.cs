using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A time in which a data set and its copies lie under the same labels.</summary>
/// <param name="Own">The label of the data set; null in clear.</param>
/// <param name="Labels">The labels of it and of all its copies, its own first, each once; null stands for what lies in clear.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; null where it lasts to the end of the plan.</param>
internal sealed record InstancePeriod(KeyLabel? Own, IReadOnlyList<KeyLabel?> Labels, Instant From, Instant? Until)
{
    /// <summary>Whether whoever loses the records of these labels loses the data set: nothing of it lies in clear.</summary>
    public bool IsLostWithItsLabels => !Labels.Contains(null);
}
