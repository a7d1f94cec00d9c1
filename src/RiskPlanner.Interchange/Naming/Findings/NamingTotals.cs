using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What findings come to.</summary>
/// <param name="Counting">By severity how many count; severities without any are not there.</param>
/// <param name="Others">How many more there are that are known, suppressed or gone.</param>
public sealed record NamingTotals(IReadOnlyDictionary<FindingSeverity, int> Counting, int Others)
{
    /// <summary>The highest severity among those that count; off when none does.</summary>
    public FindingSeverity Worst => Counting.Where(severity => severity.Value > 0).Select(severity => severity.Key).Append(FindingSeverity.Off).Max();

    /// <summary>How many of a severity count.</summary>
    public int Of(FindingSeverity severity) => Counting.GetValueOrDefault(severity);
}
