using NodaTime.Text;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Alignment;

/// <summary>What a remedy changes of the plan (<see cref="KeyLossChange"/>).</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Generations">Of how many past master keys the key parts are retained.</param>
/// <param name="Cycle">The place of the cycle of CKDS copies, from 0 on.</param>
/// <param name="Keep">How many copies it keeps.</param>
/// <param name="Every">How often the data is checked, as a period such as <c>P1M</c>.</param>
public sealed record AlignedChange(KeyLossChangeKind Kind, int? Generations, int? Cycle, int? Keep, string? Every)
{
    /// <summary>The document of a change.</summary>
    public static AlignedChange Of(KeyLossChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new AlignedChange(change.Kind, change.Generations, change.Cycle, change.Keep, change.Every is { } every ? PeriodPattern.Roundtrip.Format(every) : null);
    }

    /// <summary>Makes the change in a plan.</summary>
    /// <param name="plan">The plan; it may have gone on since.</param>
    /// <param name="of">What the remedy is for.</param>
    /// <returns>The plan with the change; null where there is nothing to change.</returns>
    public Plan? Apply(Plan plan, AlignedClass of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var change = new KeyLossChange(Kind) { Generations = Generations, Cycle = Cycle, Keep = Keep, Every = Every is { } every ? PeriodPattern.Roundtrip.Parse(every).GetValueOrThrow() : null };
        return change.Apply(plan, of.KeyStore, [.. of.DataSets.Select(name => new DataSetName(name))], [.. of.KeyLabels.Select(label => new KeyLabel(label))]);
    }
}
