using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>The smallest sets of events that bring a top about for data sets that are alike. Immutable.</summary>
/// <param name="Class">The data sets.</param>
/// <param name="Sets">The sets of the representative, those of fewer events first.</param>
/// <param name="Events">How many events were looked at.</param>
/// <param name="Replays">How many replays it took.</param>
public sealed record ClassLossSets(StructuralClass Class, IReadOnlyList<LossSet> Sets, int Events, long Replays)
{
    /// <summary>Whether the top holds where nothing strikes at all.</summary>
    public bool HoldsAlready => Sets is [{ Events.Count: 0 }];

    /// <summary>An event of the representative's sets as it is of another member: on its own name, key label or volume where the representative's are struck.</summary>
    public Strike For(DataSetDefinition member, Strike strike) => For(Class, member, strike);

    /// <summary>The same of data sets that are alike.</summary>
    internal static Strike For(StructuralClass alike, DataSetDefinition member, Strike strike)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(strike);
        var from = alike.Representative;
        if (ReferenceEquals(member, from)) return strike;
        return strike.Threat.Target switch
        {
            ThreatTarget.DataSet when strike.Target == from.Name.Text => strike with { Target = member.Name.Text },
            // Members come under labels of their own at the same moments.
            ThreatTarget.Key => from.Labels.Zip(member.Labels).FirstOrDefault(pair => pair.First.Text == strike.Target) is { Second.Text: { Length: > 0 } label } ? strike with { Target = label } : strike,
            ThreatTarget.Volume when strike.Target == from.Volume => strike with { Target = member.Volume },
            _ => strike,
        };
    }
}
