using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>Reads which moment and which data set somebody asks for. Pure functions; every mistake is reported.</summary>
public static class MomentQuestion
{
    /// <summary>A moment as addresses and options have it: to the nanosecond, in ISO 8601.</summary>
    public static string Words(MomentAddress address) => InstantPattern.ExtendedIso.Format(address?.At ?? throw new ArgumentNullException(nameof(address)));

    /// <summary>Reads a moment; null with a fault where it is none of the plan's.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="at">The time as written.</param>
    /// <param name="step">After how many things of that time; null for all.</param>
    /// <param name="fault">What is wrong, as a sentence with the value and what is expected; null when nothing is.</param>
    public static MomentAddress? MomentIn(Plan plan, string at, int? step, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parsed = InstantPattern.ExtendedIso.Parse(at ?? "");
        fault = !parsed.Success
                ? $"'{at}' is no time{(ImpossibleMoment.WhyNoMoment(at ?? "") is { } why ? $": {why}" : ".")} Expected: ISO 8601 in UTC, such as 2026-03-01T12:00:00Z."
            : parsed.Value < plan.From || parsed.Value > plan.Until
                ? $"'{at}' is outside the plan's horizon. Expected: from {InstantPattern.General.Format(plan.From)} to {InstantPattern.General.Format(plan.Until)}."
            : step < 0 ? $"'{step}' is no step. Expected: 0 or more."
            : null;
        return fault is null ? new MomentAddress(parsed.Value, step) : null;
    }

    /// <summary>Reads a data set; null with a fault where the plan has none of that name.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">The name as written, in upper or lower case.</param>
    /// <param name="fault">What is wrong, as a sentence with the value and what is expected; null when nothing is.</param>
    public static DataSetName? DataSetIn(Plan plan, string name, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var wanted = (name ?? "").Trim().ToUpperInvariant();
        fault = null;
        if (plan.DataSets.FirstOrDefault(dataSet => dataSet.Name.Text == wanted) is { } found) return found.Name;
        var listed = string.Join(", ", plan.DataSets.Take(10).Select(dataSet => dataSet.Name.Text)) + (plan.DataSets.Count > 10 ? $" … ({plan.DataSets.Count} in all)" : "");
        fault = $"The plan has no data set '{name}'. Expected: one of {listed}.";
        return null;
    }
}
